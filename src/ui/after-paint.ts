/**
 * Runs something once a frame has been drawn: what the learner waits for is painted first. In the frame after the next,
 * which the browser begins only when the next one is on its way to the screen. Returns how to call it off.
 */
export function afterPaint(run: () => void): () => void {
  let frame = requestAnimationFrame(() => {
    frame = requestAnimationFrame(run);
  });
  return () => cancelAnimationFrame(frame);
}
