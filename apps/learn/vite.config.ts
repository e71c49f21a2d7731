import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

// Parts of libs/ui that few pages show stay out of what every page loads, and so do English words.
const isRare = /en\.json|\/libs\/ui\/src\/(field|tile|mark|mock-element|mock-screen|red-mark|sheet|rich-text)\.tsx/;
const isEverywhere = /\/node_modules\/|\/libs\/ui\/src\/|\/apps\/learn\/src\/(app|site|frame|data|offline)\//;
// What every page needs travels as one file: a dozen small ones would compress worse and wait longer.
const groups = [{ name: 'app', test: (id: string) => isEverywhere.test(id) && !isRare.test(id) }];

/**
 * Two builds of one source: `vite build` makes what the browser loads (dist/client, with a manifest the server reads),
 * `vite build --ssr src/entry-server.tsx` makes the renderer (dist/server), which carries React with it so that it is
 * always React's production build, whatever NODE_ENV the API runs under.
 */
export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  publicDir: isSsrBuild ? false : 'public',
  resolve: { dedupe: ['react', 'react-dom', 'i18next', 'react-i18next'] },
  ssr: { noExternal: true, target: 'node' },
  // Vite leaves this name alone in server builds; React's development renderer would take three times as long.
  define: { 'process.env.NODE_ENV': JSON.stringify('production') },
  build: {
    // The oldest engines of in-app browsers (Zalo, Facebook) on cheap telephones.
    target: isSsrBuild ? 'node20' : 'es2020',
    cssTarget: ['chrome80', 'safari14'],
    outDir: isSsrBuild ? 'dist/server' : 'dist/client',
    emptyOutDir: true,
    manifest: !isSsrBuild,
    // One sheet for the whole app: the server puts it into every page, so no page waits for a second request.
    cssCodeSplit: false,
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    // The renderer is one file: loaded whole at the start, it does not look for chunks that a later build has replaced.
    rolldownOptions: isSsrBuild ? { output: { codeSplitting: false } } : {
      input: 'src/entry-client.tsx',
      output: { codeSplitting: { groups } },
    },
  },
}));
