declare namespace App {
  interface Locals {
    /** Glossary terms that the page has already explained. */
    usedTerms?: Set<string>;
    /** Set where a page stands alone, outside the site: in a frame or as a picture. */
    alone?: boolean;
    /** Set where a list of all that the timeline draws stands beside it. */
    listed?: boolean;
  }
}

interface Window {
  /** Loads a module by its address; written into the search page, because the bundler would wrap the import. */
  load(address: string): Promise<unknown>;
}
