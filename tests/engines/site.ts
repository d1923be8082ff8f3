// Serves the published site on a free port for all tests of a run.
export { default } from '../browser/site.ts';
