import { defineConfig } from 'wxt';
import { hasDisplay } from './test/demo/arguments.ts';
import { findBrowser } from './test/run/browsers.ts';

/**
 * Two builds from one source. The store build asks for each site when it is switched on (optional hosts);
 * the enterprise build requires hosts, because browsers grant required hosts silently to an extension that policy
 * installed, and optional ones not (PLATFORM.md). Its id is fixed by `key`, so that policy can name it.
 */
const enterpriseKey =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEAxdhdh+ShMISRMbqhGj33KOe4pWTUkzn/mH0gUXoEa3gWTrpRxFOIrPfPzGxeE59uVl1iGXKlUc6sdPIwfpkY4ds3iwXffJtibFkZRoe8bCcC9e8DNcehX1FE2TXv277/tE434x4SpR00p0RCwZKQcfvAKI8wKn41veJm/jjmKMc4wbKIAgxnq/BQF21LoiuGaqltVHPfxCuiDnDjm4qTpDYUBl+K/Umr42mMrmi5jDmhMjp7jA3CNaKiWfRXmS1hkpbhmlI9WEQYPZ0gAUVsFi5nvrVaKl2pYtvICaP1gvZxussurqQsMIdFgXQHWTvDhi37rdrOiEsV+EPRKWYbJwIDAQAB'; // id fehnpediaflfhpnmppbbnhgghlknehpp

/** What `npm run dev` opens: the browsers that tests and demo find too, and none where no window can be shown. */
const chrome = findBrowser('chromium');
const firefox = findBrowser('firefox');
const canShow = hasDisplay(process.env, process.platform);

export default defineConfig({
  srcDir: 'extension',
  publicDir: 'extension/public',
  outDir: '.output',
  imports: false,
  manifestVersion: 3,
  modules: ['@wxt-dev/i18n/module'],
  webExt: {
    disabled: !canShow,
    binaries: { ...(chrome ? { chrome } : {}), ...(firefox ? { firefox } : {}) },
    // Sandboxing needs rights that root in a container lacks.
    ...(process.getuid?.() === 0 ? { chromiumArgs: ['--no-sandbox'] } : {}),
  },
  manifest: ({ browser, mode }) => {
    const enterprise = mode === 'enterprise';
    return {
      name: '__MSG_common_name__',
      description: '__MSG_common_description__',
      default_locale: 'ja',
      permissions: ['storage', 'alarms', 'scripting', 'activeTab', 'notifications', 'contextMenus'],
      commands: {
        'praise-colleague': {
          suggested_key: { default: 'Alt+Shift+H' },
          description: '__MSG_colleague_command__',
        },
      },
      ...(enterprise ? { host_permissions: ['*://*/*'] } : { optional_host_permissions: ['*://*/*'] }),
      ...(browser === 'chrome'
        ? { minimum_chrome_version: '128', storage: { managed_schema: 'managed-schema.json' } }
        : {
            browser_specific_settings: {
              gecko: {
                id: 'hanamaru@hanamaru.example',
                strict_min_version: '140.0',
                data_collection_permissions: {
                  required: ['personallyIdentifyingInfo', 'personalCommunications', 'authenticationInfo'],
                  optional: ['websiteContent'],
                },
              },
            },
          }),
      ...(enterprise && browser === 'chrome' ? { key: enterpriseKey } : {}),
    };
  },
  hooks: {
    // `imports: false` does not keep WXT from importing names that it finds undeclared: one that was merely taken out
    // of an argument (`{ i18n }`) became an import, of a module that a fresh clone does not have yet (WXT 0.21).
    'config:resolved': (wxt) => {
      wxt.config.imports.imports = [];
      wxt.config.imports.presets = [];
      // WXT takes the mode for NODE_ENV, and what is not `production` Vite builds for developers: twice the screens' size,
      // with the paths of the machine that built them.
      if (wxt.config.command === 'build') process.env.NODE_ENV = 'production';
    },
    'server:started': () => {
      if (!canShow)
        console.log('No display, so no browser is opened; the folder to load into one is named below.');
    },
    // WXT leaves an empty list where every content script is registered at run time.
    'build:manifestGenerated': (_, manifest) => {
      if (manifest.content_scripts?.length === 0) delete manifest.content_scripts;
    },
  },
  vite: () => ({
    oxc: { jsx: { runtime: 'automatic', importSource: 'preact' } },
    build: { target: 'es2023' },
  }),
});
