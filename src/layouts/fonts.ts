// The faces of the serif, as every page has them.
import faces from '../styles/fonts.css?raw';
import serif from '../styles/source-serif-4-latin-400.woff2?url';
import { smallStyle } from './smallScript.ts';

export const fonts = smallStyle(faces, serif);
