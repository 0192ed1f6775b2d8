/** Tells when a screen has loaded the bank, without loading it. */
import type { BankOutline } from '#bank/bank.ts';

let resolve: (bank: BankOutline) => void = () => {};

/** The bank, once a screen has loaded it. */
export const bankLoaded = new Promise<BankOutline>((settle) => {
  resolve = settle;
});

/** Called by features/bank.ts alone. */
export const sayBankLoaded = (bank: BankOutline): void => resolve(bank);
