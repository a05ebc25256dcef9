import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import { modernFonts } from './build/modernFonts.ts';
import { precompress } from './build/precompress.ts';

/** Where `npm run dev` finds a running server. */
const SERVER = process.env['INKRUSH_SERVER'] ?? 'http://localhost:8080';

export default defineConfig({
  plugins: [modernFonts(), precompress(fileURLToPath(new URL('dist', import.meta.url)))],
  build: { target: 'es2022', assetsInlineLimit: 0, modulePreload: { polyfill: false } },
  server: {
    proxy: {
      '/ws': { target: SERVER, ws: true, changeOrigin: true, rewriteWsOrigin: true },
      '/labels.json': SERVER,
      '/nearby.json': SERVER,
    },
  },
});
