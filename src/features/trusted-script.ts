/** Addresses that may become workers, under the policy that demands trusted types. */
import { paths } from './paths.ts';

let policy: ReturnType<NonNullable<Window['trustedTypes']>['createPolicy']> | null = null;

/** The address of one of our own scripts, in the form that the browser takes; throws for any other. */
export function trustedScript(url: string): string {
  if (!window.trustedTypes) return url;
  policy ??= window.trustedTypes.createPolicy('app-scripts', {
    createScriptURL: (wanted) => {
      const isOurs = new URL(wanted, location.href).href.startsWith(location.origin + paths.base);
      if (!isOurs || !/\.[jt]s(\?|$)/.test(wanted)) {
        throw new TypeError(`${wanted} is not a script of this app.`);
      }
      return wanted;
    },
  });
  // TypeScript's DOM does not know that workers take a TrustedScriptURL.
  return policy.createScriptURL(url) as unknown as string;
}

declare global {
  interface Window {
    trustedTypes?: {
      createPolicy(
        name: string,
        rules: { createScriptURL(url: string): string },
      ): { createScriptURL(url: string): { toString(): string } };
    };
  }
}
