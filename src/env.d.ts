declare namespace App {
  interface Locals {
    /** Glossary terms that the page has already linked. */
    usedTerms?: Set<string>;
  }
}
