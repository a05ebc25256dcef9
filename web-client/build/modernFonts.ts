import type { Plugin } from 'vite';

/** Drops the `.woff` twin of every `.woff2`: no browser that runs this page asks for it. */
export function modernFonts(): Plugin {
  return {
    name: 'modern-fonts',
    enforce: 'pre',
    transform(code, id) {
      return id.includes('@fontsource')
        ? code.replace(/, url\([^)]*\.woff\) format\('woff'\)/g, '')
        : undefined;
    },
  };
}
