import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { badgesStart } from '../badges/badges-request.ts';
import { startBadges } from '../badges/start-badges.ts';

/** Injected by the background once somebody on the page has badges (`loadBadges`); leaves its start to the overlay's script. */
export default defineUnlistedScript(() => {
  Object.defineProperty(globalThis, badgesStart, { value: startBadges, configurable: true });
});
