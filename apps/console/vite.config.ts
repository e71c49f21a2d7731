import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The officers' console at /quan-tri/. The server puts a fresh nonce where the placeholder stands (console-pages.ts). */
export default defineConfig({
  base: '/quan-tri/',
  plugins: [react()],
  html: { cspNonce: '__HOCSO_NONCE__' },
  resolve: { dedupe: ['react', 'react-dom', 'i18next', 'react-i18next'] },
  // Work on screens alone: the pages from here, the API from a running product.
  server: { proxy: { '/api': 'http://localhost:3000' } },
  build: {
    target: ['chrome109', 'edge109', 'firefox115', 'safari16'],
    outDir: 'dist/client',
    emptyOutDir: true,
    manifest: true,
    // The policy of the page allows fonts and pictures of this site only, no data: fonts.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
  },
});
