import { createContext, useContext } from 'react';

interface LeafState {
  /** Whether React shows this leaf. */
  isShown: boolean;
  /** Whether it is on screen now, which may be a frame before React knows. */
  isOnTop: () => boolean;
}

/** Given by `Leaf`. */
export const LeafContext = createContext<LeafState>({ isShown: true, isOnTop: () => true });

/** The leaf that the caller is drawn on; always on top where there is only one. */
export function useLeaf(): LeafState {
  return useContext(LeafContext);
}
