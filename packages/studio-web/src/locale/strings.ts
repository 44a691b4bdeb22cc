import type { Filter } from "../state/route.js";
import type { ArticlePreview, LanguageState } from "../wire/article.js";
import type { Reason, TriedQuestion } from "../wire/question.js";

/** What the studio says in one language. `{…}` is filled in by `fill`. */
export interface Strings {
	/** The language's name for itself. */
	readonly languageName: string;
	/** The language's tag. */
	readonly tag: string;
	readonly studio: string;
	readonly signInTitle: string;
	readonly signedOut: string;
	readonly noAccess: string;
	readonly offline: string;
	readonly sections: string;
	readonly articles: string;
	readonly tryIt: string;
	readonly unanswered: string;
	readonly search: string;
	readonly filter: string;
	readonly filters: Readonly<Record<Filter, string>>;
	readonly noMatch: string;
	readonly showAll: string;
	readonly noArticles: string;
	/** `{count}` */
	readonly errors: string;
	/** `{count}` */
	readonly warnings: string;
	/** `{date}` */
	readonly reviewOverdue: string;
	/** `{date}` */
	readonly reviewSoon: string;
	/** `{count}` */
	readonly helpful: string;
	/** `{count}` */
	readonly unhelpful: string;
	readonly states: Readonly<Record<LanguageState, string>>;
	readonly heldUp: string;
	readonly otherProblems: string;
	readonly choose: string;
	readonly chooseHint: string;
	readonly back: string;
	readonly preview: string;
	readonly previewLanguage: string;
	readonly lastGood: string;
	readonly notReady: string;
	readonly notReadyHint: string;
	readonly gone: string;
	readonly fullAnswer: string;
	readonly shortAnswer: string;
	readonly phrasings: string;
	readonly owner: string;
	readonly reviewBy: string;
	readonly person: string;
	/** `{file}` */
	readonly follows: string;
	readonly problems: string;
	readonly error: string;
	readonly warning: string;
	readonly handoffs: Readonly<Record<ArticlePreview["handoff"], string>>;
	readonly tryTitle: string;
	readonly tryHint: string;
	readonly question: string;
	readonly questionLanguage: string;
	readonly detect: string;
	readonly ask: string;
	readonly tryEmpty: string;
	readonly decisions: Readonly<Record<TriedQuestion["decision"], string>>;
	/** `{percent}` */
	readonly sure: string;
	readonly why: string;
	readonly channel: string;
	readonly webchat: string;
	readonly plainText: string;
	readonly unansweredTitle: string;
	readonly masked: string;
	readonly period: string;
	readonly lastDay: string;
	readonly lastWeek: string;
	readonly lastMonth: string;
	readonly reasons: Readonly<Record<Reason, string>>;
	/** `{count}` */
	readonly asked: string;
	readonly nearest: string;
	readonly addPhrasing: string;
	readonly draft: string;
	readonly nothingUnanswered: string;
	readonly nothingUnansweredHint: string;
	readonly article: string;
	readonly phrasing: string;
	readonly phrasingHint: string;
	readonly addToFile: string;
	/** `{file}`, `{line}` */
	readonly added: string;
	readonly copyTitle: string;
	/** `{file}` */
	readonly copyHint: string;
	readonly copy: string;
	readonly copied: string;
	readonly changed: string;
	/** `{article}` */
	readonly taken: string;
	readonly repeated: string;
	readonly heldOut: string;
	readonly tooShort: string;
	readonly tooLong: string;
	readonly personalData: string;
	readonly noLanguage: string;
	readonly kept: string;
	readonly wouldBreak: string;
	readonly articleId: string;
	readonly articleIdHint: string;
	readonly invalidId: string;
	readonly exists: string;
	readonly draftHint: string;
	readonly willBeWritten: string;
	readonly createFile: string;
	/** `{file}` */
	readonly created: string;
	// Signing in, and words of every page
	readonly email: string;
	readonly password: string;
	readonly signIn: string;
	readonly signingIn: string;
	readonly signInHint: string;
	readonly wrongCredentials: string;
	/** `{minutes}` as "3 min" */
	readonly tooManyAttempts: string;
	readonly showPassword: string;
	readonly hidePassword: string;
	readonly newPasswordTitle: string;
	readonly newPasswordHint: string;
	readonly currentPassword: string;
	readonly newPassword: string;
	/** `{min}` */
	readonly newPasswordRule: string;
	readonly yourName: string;
	readonly save: string;
	readonly passwordUnchanged: string;
	readonly passwordTooLong: string;
	readonly wrongPassword: string;
	readonly signOut: string;
	readonly cancel: string;
	readonly language: string;
	readonly opensInNewTab: string;
	readonly loading: string;
	readonly loadFailed: string;
	readonly tryAgain: string;
	readonly failed: string;
	readonly wrongAddress: string;
	readonly dismiss: string;
	readonly close: string;
}

/** Puts values in place of `{name}`. */
export function fill(
	text: string,
	values: Readonly<Record<string, string | number>>,
): string {
	return text.replace(/\{(\w+)\}/g, (whole, name: string) =>
		String(values[name] ?? whole),
	);
}
