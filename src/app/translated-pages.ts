/**
 * Page translators put each text into an element of their own. React then cannot take away or insert before the text that
 * it wrote, and would give up the whole screen (facebook/react#11538). Where the node is no longer in place, the screen
 * goes on: a stale text may stay until the next screen.
 */
export function surviveTranslators(): void {
  // oxlint-disable-next-line typescript/unbound-method -- each is called with its own node below
  const { removeChild, insertBefore } = Node.prototype;
  Node.prototype.removeChild = function removeIfThere<T extends Node>(this: Node, child: T): T {
    return child.parentNode === this ? (removeChild.call(this, child) as T) : child;
  };
  Node.prototype.insertBefore = function insertOrAppend<T extends Node>(
    this: Node,
    node: T,
    before: Node | null,
  ): T {
    const isThere = before === null || before.parentNode === this;
    return insertBefore.call(this, node, isThere ? before : null) as T;
  };
}
