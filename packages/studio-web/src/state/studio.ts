import { computed, effect, signal } from "@preact/signals";
import { createNotices } from "@shopbell/staff-web";
import {
	type LiveConnection,
	openLiveConnection,
} from "../api/live-connection.js";
import type { Answer } from "../api/request.js";
import type { StudioApi } from "../api/studio-api.js";
import type { ArticleList, ArticlePreview } from "../wire/article.js";
import { type Me, mayEdit } from "../wire/me.js";
import type { QuestionGroup, TriedQuestion } from "../wire/question.js";
import type { Loadable } from "./loadable.js";
import { locale } from "./preferences.js";
import { type Route, toQuery, toRoute } from "./route.js";

/** Who is at this page. */
export type SessionState =
	| { readonly kind: "loading" }
	| { readonly kind: "unreachable" }
	| { readonly kind: "signed-out"; readonly wasSignedIn: boolean }
	| { readonly kind: "signed-in"; readonly me: Me };

/** Everything the page shows and does. One per page. */
export function createStudio(api: StudioApi) {
	const session = signal<SessionState>({ kind: "loading" });
	const route = signal<Route>(toRoute(location.search));
	const isOnline = signal(true);
	const list = signal<Loadable<ArticleList>>({ kind: "loading" });
	/** Null: there is no such article. */
	const preview = signal<Loadable<ArticlePreview | null>>({ kind: "loading" });
	const groups = signal<Loadable<readonly QuestionGroup[]>>({
		kind: "loading",
	});
	/** Null: nothing was asked yet. */
	const tried = signal<Loadable<TriedQuestion> | null>(null);
	const notices = createNotices();
	/** The one-time password somebody has just signed in with, so that it is not asked for twice. */
	let typedPassword: string | null = null;
	let live: LiveConnection | undefined;

	addEventListener("popstate", () => {
		route.value = toRoute(location.search);
	});

	/** Goes somewhere; `replace` while typing, so that each letter is no step back. */
	function go(change: Partial<Route>, how: "push" | "replace" = "push"): void {
		const next = { ...route.peek(), ...change };
		const query = toQuery(next);
		if (query !== location.search)
			history[how === "push" ? "pushState" : "replaceState"](
				null,
				"",
				`${location.pathname}${query}`,
			);
		route.value = next;
	}

	/** The body of an answer; a session that has ended shows the door. */
	function bodyOf<T>(answer: Answer<T>): T | undefined {
		if (answer.kind === "ok") return answer.body;
		if (answer.kind === "refused" && answer.status === 401) leave(true);
		return undefined;
	}

	function leave(wasSignedIn: boolean): void {
		live?.close();
		live = undefined;
		session.value = { kind: "signed-out", wasSignedIn };
	}

	async function loadList(): Promise<void> {
		const value = bodyOf(await api.articles(locale.peek()));
		if (value) list.value = { kind: "ready", value };
		else if (list.peek().kind !== "ready") list.value = { kind: "failed" };
	}

	async function loadGroups(): Promise<void> {
		const { days } = route.peek();
		const body = bodyOf(await api.unanswered(days, locale.peek()));
		if (days !== route.peek().days) return;
		if (body) groups.value = { kind: "ready", value: body.groups };
		else if (groups.peek().kind !== "ready") groups.value = { kind: "failed" };
	}

	async function loadPreview(): Promise<void> {
		const id = route.peek().article;
		if (id === null) return;
		const answer = await api.article(id, locale.peek());
		if (id !== route.peek().article) return;
		const isGone = answer.kind === "refused" && answer.status === 404;
		const value = isGone ? null : bodyOf(answer);
		preview.value =
			value === undefined ? { kind: "failed" } : { kind: "ready", value };
	}

	async function tryQuestion(): Promise<void> {
		const { question, askLocale } = route.peek();
		if (question.trim() === "") return;
		if (tried.peek()?.kind !== "ready") tried.value = { kind: "loading" };
		const value = bodyOf(
			await api.tryQuestion(question.trim(), askLocale, locale.peek()),
		);
		if (question !== route.peek().question) return;
		tried.value = value ? { kind: "ready", value } : { kind: "failed" };
	}

	function connect(): void {
		live ??= openLiveConnection({
			onOpen() {
				isOnline.value = true;
				live?.follow(route.peek().article, locale.peek());
				void loadList();
			},
			onMessage(message) {
				if (message.kind === "preview") {
					if (message.id === route.peek().article)
						preview.value = { kind: "ready", value: message.preview };
				} else {
					if (tried.peek()?.kind === "ready") void tryQuestion();
					if (route.peek().view === "unanswered") void loadGroups();
				}
				void loadList();
			},
			onLost() {
				isOnline.value = false;
			},
			onSignedOut: () => leave(true),
			async mayReconnect() {
				const answer = await api.me();
				if (answer.kind === "refused" && answer.status === 401) {
					leave(true);
					return false;
				}
				return true;
			},
		});
	}

	function enter(me: Me, password: string | null = null): void {
		typedPassword = password;
		session.value = { kind: "signed-in", me };
		if (me.user.mustChangePassword || me.user.needsSecondFactor || !mayEdit(me))
			return;
		connect();
		void loadList();
	}

	const isIn = (): boolean =>
		session.value.kind === "signed-in" &&
		mayEdit(session.value.me) &&
		!session.value.me.user.mustChangePassword &&
		!session.value.me.user.needsSecondFactor;

	// Titles and problems come in the page's language.
	effect(() => {
		void locale.value;
		if (isIn()) void loadList();
	});
	// Alone, so that typing into the search asks for nothing again.
	const articleId = computed(() => route.value.article);
	const period = computed(() =>
		route.value.view === "unanswered" ? route.value.days : null,
	);
	let shownId: string | null = null;
	effect(() => {
		const article = articleId.value;
		const lang = locale.value;
		if (!isIn()) return;
		if (article !== shownId) preview.value = { kind: "loading" };
		shownId = article;
		if (article !== null) void loadPreview();
		live?.follow(article, lang);
	});
	let shownDays = 0;
	effect(() => {
		const days = period.value;
		void locale.value;
		if (!isIn() || days === null) return;
		if (days !== shownDays) groups.value = { kind: "loading" };
		shownDays = days;
		void loadGroups();
	});

	async function start(): Promise<void> {
		const answer = await api.me();
		if (answer.kind === "ok") {
			enter(answer.body);
			if (route.peek().question !== "") void tryQuestion();
		} else if (answer.kind === "offline")
			session.value = { kind: "unreachable" };
		else session.value = { kind: "signed-out", wasSignedIn: false };
	}

	return {
		api,
		session,
		route,
		isOnline,
		list,
		preview,
		groups,
		tried,
		notices,
		get typedPassword() {
			return typedPassword;
		},
		start,
		enter,
		go,
		loadList,
		loadPreview,
		loadGroups,
		tryQuestion,
		async signOut(): Promise<void> {
			const answer = await api.signOut();
			if (answer.kind === "ok") leave(false);
		},
	};
}

export type Studio = ReturnType<typeof createStudio>;
