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
    // Een fetcher waarvan de route nog gezocht wordt is bij een gebeurtenis van de server ineens een 404: dan weg met de hele pagina.
    v3_lazyRouteDiscovery: false,
    v3_routeConfig: true,
  },
};
