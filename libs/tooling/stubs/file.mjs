// Stands for the address of a picture or font in tests.
export default '/file';
