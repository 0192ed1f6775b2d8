/** The few signs used beside words. All are decoration: the words carry the meaning. */
import type { ReactNode } from 'react';

function Icon({ children }: { children: ReactNode }) {
  return (
    <svg
      viewBox="0 0 24 24"
      width="1.25em"
      height="1.25em"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      {children}
    </svg>
  );
}

export function RightIcon() {
  return (
    <Icon>
      <path d="M4 12.5 9.5 18 20 6.5" />
    </Icon>
  );
}

export function WrongIcon() {
  return (
    <Icon>
      <path d="M6 6l12 12M18 6 6 18" />
    </Icon>
  );
}

export function FlagIcon({ filled }: { filled: boolean }) {
  return (
    <Icon>
      <path d="M6 21V4h11l-2.5 4L17 12H6" fill={filled ? 'currentColor' : 'none'} />
    </Icon>
  );
}

export function SettingsIcon() {
  return (
    <Icon>
      <path d="M4 7h9M17 7h3M4 17h3M11 17h9" />
      <circle cx="15" cy="7" r="2" />
      <circle cx="9" cy="17" r="2" />
    </Icon>
  );
}

export function UndoIcon() {
  return (
    <Icon>
      <path d="M8 5 4 9l4 4M4 9h10a5.5 5.5 0 0 1 0 11h-4" />
    </Icon>
  );
}

export function StrikeIcon() {
  return (
    <Icon>
      <path d="M3 12h18M16.5 7.5C16 5.5 14.3 4.5 12 4.5c-2.6 0-4.5 1.2-4.5 3.3M7.5 16.5c.5 2 2.2 3 4.5 3 2.6 0 4.5-1.2 4.5-3.3" />
    </Icon>
  );
}

export function UpIcon() {
  return (
    <Icon>
      <path d="M12 19V5M6 11l6-6 6 6" />
    </Icon>
  );
}

export function DownIcon() {
  return (
    <Icon>
      <path d="M12 5v14M6 13l6 6 6-6" />
    </Icon>
  );
}

export function GripIcon() {
  return (
    <Icon>
      <path strokeWidth="3" d="M9 6h.01M15 6h.01M9 12h.01M15 12h.01M9 18h.01M15 18h.01" />
    </Icon>
  );
}
