/** The only import of webextension-polyfill (DESIGN.md §6): a no-op on current Chrome, so depend on no semantics of its. */
import browser from 'webextension-polyfill';

export { browser };
