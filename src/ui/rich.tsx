import { Fragment, type ReactNode, createElement } from 'react';
import type { Rich } from '#bank/bank.ts';

interface RichTextProps {
  text: readonly Rich[];
  /** Shows the words that decide the answer; before the answer they are words like all others. */
  marked?: boolean;
}

/** Formatted text from the bank. Built as elements, never parsed as HTML. */
export function RichText({ text, marked = false }: RichTextProps) {
  return <>{text.map((node, key) => renderNode(node, key, marked))}</>;
}

function renderNode(node: Rich, key: number, marked: boolean): ReactNode {
  if (typeof node === 'string') return node;
  const [tag, ...children] = node;
  switch (tag) {
    case 'br':
      return <br key={key} />;
    case 'a':
      return (
        <a key={key} href={String(children[0])} rel="noopener noreferrer">
          <RichText text={children.slice(1)} marked={marked} />
        </a>
      );
    case 'pre':
      return (
        // Scrolls inside itself, so the keyboard must be able to reach it.
        <pre key={key} className="prompt-code" tabIndex={0}>
          <code>{children.slice(1)}</code>
        </pre>
      );
    case 'p':
    case 'em':
    case 'strong':
    case 'code':
    case 'ul':
    case 'ol':
    case 'li':
    case 'blockquote':
      return createElement(tag, { key }, ...childrenOf(children, marked));
    case 'mark': {
      const words = childrenOf(children, marked);
      return marked ? <mark key={key}>{...words}</mark> : <Fragment key={key}>{...words}</Fragment>;
    }
  }
}

function childrenOf(children: readonly Rich[], marked: boolean): ReactNode[] {
  return children.map((child, key) => renderNode(child, key, marked));
}
