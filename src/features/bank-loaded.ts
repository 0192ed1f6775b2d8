/** Tells when a screen has loaded the whole bank, without loading it. */
import type { Bank } from '#bank/bank.ts';

let resolve: (bank: Bank) => void = () => {};

/** The whole bank, once a screen has loaded it. */
export const bankLoaded = new Promise<Bank>((settle) => {
  resolve = settle;
});

/** Called by features/bank.ts alone. */
export const sayBankLoaded = (bank: Bank): void => resolve(bank);
