// html-validate (https://html-validate.org) as this site holds its pages to it: the recommended rules, but for the ones named here.
import { HtmlValidate, StaticConfigLoader, type ResolvedConfig, type RuleConfig } from 'html-validate/node';

const rules: RuleConfig = {
  // How the source is laid out is the compiler's matter.
  'doctype-style': 'off',
  'void-style': 'off',
  'attr-quotes': 'off',
  'no-trailing-whitespace': 'off',
  // Identifiers begin with the year; HTML allows it.
  'valid-id': ['error', { relaxed: true }],
  // A title carries the first words of a passage or the whole headline of a chart.
  'long-title': 'off',
  // A box that scrolls is a region with a name, and no section of the text.
  'prefer-native-element': ['error', { exclude: ['region'] }],
};

/** One set of rules for every page: resolved anew for each, as the library does, it takes a quarter of the time. */
class OneConfig extends StaticConfigLoader {
  #resolved: ResolvedConfig | Promise<ResolvedConfig> | undefined;

  override getConfigFor(handle: string): ResolvedConfig | Promise<ResolvedConfig> {
    return (this.#resolved ??= super.getConfigFor(handle));
  }
}

const validatorOf = (kept: RuleConfig): HtmlValidate => new HtmlValidate(new OneConfig({ root: true, extends: ['html-validate:recommended'], rules: kept }));

const validator = validatorOf(rules);
// The page in which the snippets stand as they are offered: filters of other systems keep a width of 100 per cent and strip a style.
const example = validatorOf({ ...rules, 'attribute-allowed-values': 'off' });

/** What is not sound in the HTML of a page, one line a fault. */
export async function faultsOf(html: string, file: string): Promise<string[]> {
  const { results } = await (file.includes('about/embed/example/') ? example : validator).validateString(html, file);
  return results.flatMap(({ messages }) => messages.map(({ ruleId, message, line, column }) => `${file}:${line}:${column} ${ruleId}: ${message}`));
}
