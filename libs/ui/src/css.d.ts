// Stylesheets are bundled by Vite; to the compiler they are imports without names.
declare module '*.css';
