// The yardstick of the bench: Eleventy prints as many pages of the same bytes, each from a prepared JSON file.
import { readFileSync } from 'node:fs';

const { PREPARED } = process.env;

export const data = {
  pages: JSON.parse(readFileSync(`${PREPARED}/pages.json`, 'utf8')),
  pagination: { data: 'pages', size: 1, alias: 'page_' },
  permalink: ({ page_ }) => page_.path,
};

export function render({ page_ }) {
  return JSON.parse(readFileSync(`${PREPARED}/${page_.file}`, 'utf8')).html;
}
