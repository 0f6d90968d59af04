/** De Remix-opties; vite.config.ts leest ze hier. @type {import('@remix-run/dev').VitePluginConfig} */
export default {
  appDirectory: 'app',
  // `server/bouw.ts` geeft elke build een eigen map.
  buildDirectory: process.env.BUILD_DIR ?? 'build/los',
  serverModuleFormat: 'esm',
  ignoredRouteFiles: ['**/*'],
  future: {
    v3_fetcherPersist: true,
    v3_relativeSplatPath: true,
    v3_throwAbortReason: true,
    v3_singleFetch: true,
    v3_lazyRouteDiscovery: true,
    v3_routeConfig: true,
  },
};
