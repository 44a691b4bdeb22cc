import type { SearchReply, SearchRequest } from "../search/search-data.js";
import { formatCount, type Texts } from "../texts/texts.js";
import { createResultList } from "./result-list.js";

/** What a page tells its search, as JSON in `data-search`. */
export interface SearchSettings {
	readonly locale: string;
	/** Relative to the page. */
	readonly worker: string;
	readonly data: string;
	/** From the page to the first folder of the site. */
	readonly root: string;
	readonly texts: Pick<
		Texts,
		"found" | "nothing" | "nearest" | "loading" | "unavailable"
	>;
}

const settleMs = 120;
const maxQueryLength = 300;

interface TrustedTypes {
	createPolicy(
		name: string,
		rules: { createScriptURL(url: string): string },
	): { createScriptURL(url: string): string };
}

/** Makes the search of a page work: loads when somebody means to use it, answers while they type. */
export function startSearch(form: HTMLFormElement): void {
	const settings = JSON.parse(form.dataset.search ?? "") as SearchSettings;
	const input = form.querySelector("input") as HTMLInputElement;
	const status = form.querySelector("[role=status]") as HTMLElement;
	const panel = form.querySelector("[data-results]") as HTMLElement;
	const { texts, locale } = settings;
	const list = createResultList(panel, input, settings.root);
	let worker: Worker | undefined;
	let state: "idle" | "loading" | "ready" | "failed" = "idle";
	let timer: ReturnType<typeof setTimeout> | undefined;
	let asked = 0;
	let goesToFirst = false;

	const say = (text: string) => {
		status.textContent = text;
		panel.hidden = text === "" && list.isEmpty();
	};
	const fail = () => {
		state = "failed";
		worker?.terminate();
		list.clear();
		if (input.value.trim() !== "") say(texts.unavailable);
	};
	const send = (request: SearchRequest) => worker?.postMessage(request);

	const ask = () => {
		const text = input.value.trim().slice(0, maxQueryLength);
		asked++;
		if (text === "") {
			list.clear();
			say("");
			return;
		}
		start();
		if (state === "failed") say(texts.unavailable);
		else if (state === "loading") say(texts.loading);
		else send({ kind: "search", id: asked, text });
	};

	const show = (reply: Extract<SearchReply, { kind: "results" }>) => {
		// An answer to what was typed before is late.
		if (reply.id !== asked) return;
		list.show(reply.results);
		const { length } = reply.results;
		const [first] = reply.results;
		if (goesToFirst && first !== undefined && reply.isSure) {
			location.assign(new URL(settings.root + first.path, location.href));
			return;
		}
		goesToFirst = false;
		if (length === 0) say(texts.nothing);
		else if (!reply.isSure) say(texts.nearest);
		else say(formatCount(texts.found, length, locale));
	};

	function start(): void {
		if (state !== "idle") return;
		state = "loading";
		try {
			worker = new Worker(trust(new URL(settings.worker, location.href).href));
		} catch {
			// Pages opened from a disk may not start one.
			fail();
			return;
		}
		worker.addEventListener("error", fail);
		worker.addEventListener(
			"message",
			({ data: reply }: MessageEvent<SearchReply>) => {
				switch (reply.kind) {
					case "ready":
						state = "ready";
						ask();
						return;
					case "failed":
						fail();
						return;
					case "results":
						show(reply);
				}
			},
		);
		send({ kind: "load", url: new URL(settings.data, location.href).href });
	}

	input.addEventListener("focus", () => {
		start();
		panel.hidden = list.isEmpty();
	});
	document.addEventListener("pointerdown", ({ target }) => {
		if (!form.contains(target as Node)) panel.hidden = true;
	});
	form.addEventListener("focusout", ({ relatedTarget }) => {
		if (relatedTarget !== null && !form.contains(relatedTarget as Node))
			panel.hidden = true;
	});
	input.addEventListener("input", () => {
		clearTimeout(timer);
		goesToFirst = false;
		timer = setTimeout(ask, settleMs);
	});
	form.addEventListener("submit", (event) => {
		event.preventDefault();
		clearTimeout(timer);
		goesToFirst = true;
		ask();
	});
	form.addEventListener("keydown", (event) => {
		if (event.key !== "Escape" || input.value === "") return;
		event.preventDefault();
		input.value = "";
		ask();
		input.focus();
	});
	const query = new URLSearchParams(location.search).get("q");
	if (query) {
		input.value = query;
		ask();
	}
}

/** The address of the worker as browsers with Trusted Types want it. */
function trust(url: string): string {
	const { trustedTypes } = globalThis as { trustedTypes?: TrustedTypes };
	if (trustedTypes === undefined) return url;
	return trustedTypes
		.createPolicy("shopbell-search", {
			createScriptURL: (wanted) => {
				if (wanted !== url) throw new TypeError("another address");
				return wanted;
			},
		})
		.createScriptURL(url);
}
