// Help lines: numbers that can be dialled and are those of their service.
import type { Case } from '../copy.ts';

const SUPPORT = 'content/support.yml';
const change = (name: string, rule: string, from: string, to: string): Case => ({ name, rule, change: { file: SUPPORT, from, to } });
const napac = (name: string, rule: string, phone: string): Case => change(name, rule, 'phone: "0808 801 0331"', `phone: ¦"${phone}"`);

export const support: readonly Case[] = [
  napac('a number that is too short', 'support-number', '0808 801 033'),
  napac('a number that is too long', 'support-number', '0808 801 03310'),
  napac('a number without its first nought', 'support-number', '808 801 0331'),
  napac('a number with letters', 'support-number', '0808 NAPAC 01'),
  napac('two numbers in one', 'support-number', '0808 801 0331 or 101'),
  napac('a number of a higher price', 'support-number', '0909 801 0331'),
  napac('a number of a range that there is not', 'support-number', '0608 801 0331'),
  napac('a number kept for films', 'support-number', '0808 157 0331'),
  napac('a number of noughts', 'support-number', '0800 000 0000'),
  napac('a short number that there is not', 'support-number', '998'),
  napac('a number of 0800 with eight figures', 'support-number', '0800 1112'),
  napac('a number of another entry', 'support-owner', '0808 800 5000'),
  napac('a number of another entry in its form from abroad', 'support-owner', '+44 808 800 5000'),
  napac('a number of a service that is not in the list', 'support-owner', '116 123'),
  change('a name and a page with the number of somebody else', 'support-owner', 'phone: "101"', 'phone: ¦"0808 2000 247"'),
  change(
    'the number for what can wait, where a child is in danger',
    'support-owner',
    'phone: "999"\n    source: "https://www.police.uk/"',
    'phone: ¦"111"\n    source: "https://www.nhs.uk/"',
  ),
  change('the number for emergencies, for what can wait', 'support-owner', 'phone: "101"', 'phone: ¦"112"'),
  change(
    'a name with the number and the page of somebody else',
    'support-owner',
    'name: "NAPAC"\n    whom: "adults who were abused as children"\n    phone: "0808 801 0331"',
    'name: "Samaritans"\n    whom: "adults who were abused as children"\n    phone: ¦"0808 801 0331"',
  ),
  change('a number without quotation marks', 'number-form', 'phone: "0800 1111"', 'phone: ¦08001111'),
  change('a number beside the words that there is none', 'date-and-reason', '    placeholder: ', '    phone: "01709 382121"\n    placeholder: ¦'),
];
