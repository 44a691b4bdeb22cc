import type { PasswordChange } from "@shopbell/staff-web";
import type { ArticleList, ArticlePreview } from "../wire/article.js";
import type { AsksCode, Me } from "../wire/me.js";
import type { QuestionGroup, TriedQuestion } from "../wire/question.js";
import { type Answer, request } from "./request.js";

/** A phrasing for an article. */
export interface PhrasingChange {
	readonly id: string;
	readonly language: string;
	readonly phrasing: string;
	/** Of the file that the editor saw. */
	readonly hash: string;
}

/** What a new article begins with. */
export interface Draft {
	readonly id: string;
	readonly language: string;
	readonly phrasing: string;
}

/** A change that was made, or text to copy where the folder cannot be written. */
export type ChangeMade =
	| {
			readonly kind: "added";
			readonly file: string;
			readonly line: number;
			readonly hash: string;
	  }
	| { readonly kind: "created"; readonly file: string; readonly hash: string }
	| { readonly kind: "copy"; readonly file: string; readonly text: string };

/** The server as the page knows it. `lang` is the language of the page. */
export interface StudioApi {
	me(): Promise<Answer<Me>>;
	signIn(email: string, password: string): Promise<Answer<Me | AsksCode>>;
	signOut(): Promise<Answer<object>>;
	changePassword(change: PasswordChange): Promise<Answer<Me>>;
	articles(lang: string): Promise<Answer<ArticleList>>;
	article(id: string, lang: string): Promise<Answer<ArticlePreview>>;
	tryQuestion(
		question: string,
		language: string | null,
		lang: string,
	): Promise<Answer<TriedQuestion>>;
	unanswered(
		days: number,
		lang: string,
	): Promise<Answer<{ readonly groups: readonly QuestionGroup[] }>>;
	addPhrasing(
		change: PhrasingChange,
		lang: string,
	): Promise<Answer<ChangeMade>>;
	toDraft(
		draft: Draft,
	): Promise<Answer<{ readonly file: string; readonly text: string }>>;
	createArticle(draft: Draft): Promise<Answer<ChangeMade>>;
}

const desk = "/desk/api";
const studio = "/studio/api";

/** Accounts are the desk's; everything else is the studio's own. */
export const studioApi: StudioApi = {
	me: () => request(`${desk}/me`),
	signIn: (email, password) => request(`${desk}/sign-in`, { email, password }),
	signOut: () => request(`${desk}/sign-out`, {}),
	changePassword: (change) => request(`${desk}/change-password`, change),
	articles: (lang) => request(`${studio}/articles?lang=${lang}`),
	article: (id, lang) =>
		request(`${studio}/articles/${encodeURIComponent(id)}?lang=${lang}`),
	tryQuestion: (question, language, lang) =>
		request(`${studio}/try?lang=${lang}`, { question, language }),
	unanswered: (days, lang) =>
		request(`${studio}/unanswered?days=${days}&lang=${lang}`),
	addPhrasing: ({ id, ...change }, lang) =>
		request(
			`${studio}/articles/${encodeURIComponent(id)}/phrasings?lang=${lang}`,
			change,
		),
	toDraft: (draft) => request(`${studio}/drafts`, draft),
	createArticle: (draft) => request(`${studio}/articles`, draft),
};
