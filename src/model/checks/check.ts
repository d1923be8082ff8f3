// The rules that the content must keep, by name; pure: a draft in, problems out.
import { agreementFigures, agreementScope } from './agreement.ts';
import { fieldMarkup, leftOpen, markdownSlip } from './asShown.ts';
import { archivedBefore, citedBefore, ownText } from './cited.ts';
import { gradeClaimed } from './gradeClaims.ts';
import { listedTwice, namedTwice } from './listed.ts';
import { copiedWords, typedCount, typedQuotation } from './typed.ts';
import { answerDates } from './answers.ts';
import { byteOrderMark, controlCharacter, encoding, invisibleCharacter, mixedAlphabet, notNormalised, textDirection } from './characters.ts';
import { emptyLeftOut, findingsName, mostlyOpen, noFindings, themelessAsks, themeParagraph, whoCoded } from './coding.ts';
import { statisticCaption, statisticNote, statisticWords } from './captions.ts';
import { correctionIdle, correctionOrder, corrections, correctionSame } from './corrections.ts';
import { addressBasis, dateAndReason, dateBasis, dateOrder, dateRange, undatedVisit } from './dates.ts';
import {
  band,
  coverageSaid,
  disagreementSides,
  gradesOfEvent,
  lostWords,
  notLookedAt,
  scopeBoth,
  statisticBreaks,
  statisticOrder,
  statisticPublisher,
  statisticRange,
} from './facts.ts';
import { caseClash, fileName, fileSize, missingFile, notAFile, symbolicLink, unexpectedFile } from './files.ts';
import { frameworkYears, gradeAfter, lastGrade } from './frameworks.ts';
import { grade, gradeHeading, gradeSaid, gradesMissing, gradeTwice, headingGroup, overallGrade, scale, ungradedVisit } from './grades.ts';
import { knownUntil } from './knownUntil.ts';
import { brokenLink, brokenReference } from './links.ts';
import {
  chartTwice,
  component,
  componentAttribute,
  componentReference,
  heading,
  image,
  linkScheme,
  linkText,
  mdxCode,
  mdxComment,
  mdxSyntax,
  proseDepth,
  singleChild,
} from './mdx.ts';
import { addressGone, addressLine, addressShadow, addressTwice, addressWithdrawn, changeUntold } from './published.ts';
import { locators } from './locators.ts';
import { footnoteForm, furnitureForm, markForm } from './marks.ts';
import { birthDay, emailAddress, healthNumber, insuranceNumber, phoneNumber, postcode, secret, streetAddress } from './privacy.ts';
import { wording, wordingPattern } from './prose.ts';
import {
  codedAndNot,
  countedTwice,
  needlessCut,
  pressLimits,
  quotations,
  quotedShare,
  quotedVoice,
  quoteTooLong,
  quoteWithoutText,
  statementSpeaker,
  turnUntold,
  voices,
} from './quotations.ts';
import { receivedBasis, receivedChanged, receivedMissing } from './received.ts';
import { duplicateId, furtherReferences, idForm, reference, themeTwice, unknownTheme } from './references.ts';
import { reviewChange, reviewPassage, reviewReference, reviewSaid, reviewSample, reviewSeen, reviewSettled, reviewTwice } from './reviews.ts';
import type { Found, RecordRule, Rule } from './rule.ts';
import { readState, restRead, summaryLength, summaryOrder, summaryPlace, summaryQuotation, summarySource, summaryTwice } from './summaries.ts';
import { supportComplete, supportNumber, supportOwner, supportStale } from './support.ts';
import { seedChanged, seedMissing, seedState, seedUnused, textFacts } from './texts.ts';
import {
  addressLost,
  publishedHead,
  publishedLost,
  publishedRow,
  publishedTwice,
  writtenConflict,
  writtenEncoding,
  writtenLines,
  writtenMissing,
} from './publishedLists.ts';
import { byCause } from './causes.ts';
import { sameTwice } from './twice.ts';
import { milestoneNames, sourceDate, terms, visitNames } from './visits.ts';
import type { Draft } from '../written/draft.ts';
import { evidenceOf } from '../evidence/lookUp.ts';
import { join } from '../record/join.ts';
import type { InspectionRecord } from '../record/record.ts';
import type { Problem } from '../written/problems.ts';

/** The rules by name, from the file to its words. Those that reading a file keeps are in readingRules.ts. */
export const rules: Readonly<Record<string, Rule>> = {
  'symbolic-link': symbolicLink,
  'not-a-file': notAFile,
  'case-clash': caseClash,
  'file-name': fileName,
  'unexpected-file': unexpectedFile,
  'missing-file': missingFile,
  'file-size': fileSize,
  encoding,
  'byte-order-mark': byteOrderMark,
  'control-character': controlCharacter,
  'invisible-character': invisibleCharacter,
  'text-direction': textDirection,
  'mixed-alphabet': mixedAlphabet,
  'not-normalised': notNormalised,
  'mdx-syntax': mdxSyntax,
  'mdx-code': mdxCode,
  'mdx-comment': mdxComment,
  component,
  'component-attribute': componentAttribute,
  'component-reference': componentReference,
  'link-scheme': linkScheme,
  'link-text': linkText,
  'broken-reference': brokenReference,
  image,
  heading,
  'prose-depth': proseDepth,
  'markdown-slip': markdownSlip,
  'field-markup': fieldMarkup,
  'left-open': leftOpen,
  'single-child': singleChild,
  'chart-twice': chartTwice,
  'typed-quotation': typedQuotation,
  'copied-words': copiedWords,
  'typed-count': typedCount,
  'grade-claimed': gradeClaimed,
  'duplicate-id': duplicateId,
  'id-form': idForm,
  'unknown-theme': unknownTheme,
  'theme-twice': themeTwice,
  'listed-twice': listedTwice,
  'named-twice': namedTwice,
  reference,
  'further-reference': furtherReferences,
  'seed-state': seedState,
  'seed-missing': seedMissing,
  'seed-changed': seedChanged,
  'seed-unused': seedUnused,
  'received-basis': receivedBasis,
  'received-missing': receivedMissing,
  'received-changed': receivedChanged,
  'text-facts': textFacts,
  'findings-name': findingsName,
  'no-findings': noFindings,
  'mostly-open': mostlyOpen,
  'read-state': readState,
  'summary-source': summarySource,
  'summary-place': summaryPlace,
  'summary-order': summaryOrder,
  'summary-length': summaryLength,
  'summary-quotation': summaryQuotation,
  'summary-twice': summaryTwice,
  'rest-read': restRead,
  'quote-without-text': quoteWithoutText,
  ...quotations,
  'quote-turn-untold': turnUntold,
  'needless-cut': needlessCut,
  'quoted-voice': quotedVoice,
  'press-limits': pressLimits,
  'mark-form': markForm,
  'footnote-form': footnoteForm,
  'furniture-form': furnitureForm,
  'locator-form': locators,
  'counted-twice': countedTwice,
  'coded-and-not': codedAndNot,
  'statement-speaker': statementSpeaker,
  'quote-too-long': quoteTooLong,
  'quoted-share': quotedShare,
  voice: voices,
  'who-coded': whoCoded,
  'themeless-ask': themelessAsks,
  'theme-paragraph': themeParagraph,
  'left-out': emptyLeftOut,
  'ungraded-visit': ungradedVisit,
  'grades-missing': gradesMissing,
  grade,
  'grade-heading': gradeHeading,
  'grade-twice': gradeTwice,
  'heading-group': headingGroup,
  'overall-grade': overallGrade,
  scale,
  'framework-years': frameworkYears,
  'grade-after': gradeAfter,
  'last-grade': lastGrade,
  'date-basis': dateBasis,
  'date-and-reason': dateAndReason,
  'undated-visit': undatedVisit,
  'date-order': dateOrder,
  'date-range': dateRange,
  'known-until': knownUntil,
  'address-basis': addressBasis,
  'source-date': sourceDate,
  'cited-before': citedBefore,
  'own-text': ownText,
  'archived-before': archivedBefore,
  'milestone-name': milestoneNames,
  'visit-name': visitNames,
  'same-twice': sameTwice,
  'term-of-office': terms,
  'grade-said': gradeSaid,
  band,
  'not-looked-at': notLookedAt,
  'scope-both': scopeBoth,
  'lost-words': lostWords,
  'disagreement-sides': disagreementSides,
  'grades-of-event': gradesOfEvent,
  'coverage-said': coverageSaid,
  'statistic-order': statisticOrder,
  'statistic-break': statisticBreaks,
  'statistic-range': statisticRange,
  'statistic-publisher': statisticPublisher,
  'statistic-caption': statisticCaption,
  'statistic-words': statisticWords,
  'statistic-note': statisticNote,
  corrections,
  'correction-same': correctionSame,
  'correction-idle': correctionIdle,
  'correction-order': correctionOrder,
  'review-passage': reviewPassage,
  'review-reference': reviewReference,
  'review-sample': reviewSample,
  'review-twice': reviewTwice,
  'review-seen': reviewSeen,
  'review-change': reviewChange,
  'review-settled': reviewSettled,
  'review-said': reviewSaid,
  'written-missing': writtenMissing,
  'written-encoding': writtenEncoding,
  'written-lines': writtenLines,
  'written-conflict': writtenConflict,
  'published-head': publishedHead,
  'published-row': publishedRow,
  'published-twice': publishedTwice,
  'published-lost': publishedLost,
  'address-lost': addressLost,
  'agreement-figures': agreementFigures,
  'agreement-scope': agreementScope,
  'address-line': addressLine,
  'address-twice': addressTwice,
  'address-shadow': addressShadow,
  'change-untold': changeUntold,
  'support-complete': supportComplete,
  'support-stale': supportStale,
  'support-number': supportNumber,
  'support-owner': supportOwner,
  'phone-number': phoneNumber,
  'email-address': emailAddress,
  postcode,
  'street-address': streetAddress,
  'health-number': healthNumber,
  'insurance-number': insuranceNumber,
  'birth-day': birthDay,
  secret,
  wording,
  'wording-pattern': wordingPattern,
};

/** The rules about the record as a whole. */
export const recordRules: Readonly<Record<string, RecordRule>> = {
  'answer-dates': answerDates,
  'broken-link': brokenLink,
  'address-gone': addressGone,
  'address-withdrawn': addressWithdrawn,
};

/** What reading a folder gave: a draft, and what is wrong with single files. */
export interface Read {
  draft: Draft;
  problems: readonly Problem[];
}

/** Every problem, or the record where there is none. */
type Checked = { problems: Problem[]; record?: undefined } | { problems: []; record: InspectionRecord };

type Wanted = (rule: string) => boolean;
const EVERY: Wanted = () => true;

function found<Kind>(draft: Draft, all: Readonly<Record<string, Kind>>, isWanted: Wanted, find: (rule: Kind) => Found[]): Problem[] {
  const kept = Object.entries(all).filter(([name]) => isWanted(name));
  return byCause(
    draft,
    kept.flatMap(([name, rule]) => find(rule).map((one) => ({ rule: name, ...one }))),
  );
}

/** What is wrong with files and with the draft that they make, each cause once. */
export function checkDraft({ draft, problems }: Read, isWanted = EVERY, evidence = evidenceOf(draft)): Problem[] {
  return [...problems.filter(({ rule }) => isWanted(rule)), ...found(draft, rules, isWanted, (rule) => rule(draft, evidence))];
}

/** Checks what was read by every rule, or by those that are wanted: the draft, and where that is sound, the record that it joins to. */
export function check(read: Read, isWanted = EVERY, evidence = evidenceOf(read.draft)): Checked {
  const { draft } = read;
  const first = checkDraft(read, isWanted, evidence);
  if (first.length > 0) return { problems: first };
  const record = join(draft, evidence);
  const second = found(draft, recordRules, isWanted, (rule) => rule({ record, draft }));
  return second.length > 0 ? { problems: second } : { problems: [], record };
}
