import { useEffect, useRef, useState } from "preact/hooks";
import { toDocumentTitle } from "../alert/document-title.js";
import { playChime } from "../alert/play-chime.js";
import { isSoundOn, strings } from "../state/preferences.js";
import { countUnread } from "../state/transcript.js";
import { useDesk } from "./desk-context.js";

/** Tells of somebody new in the queue and of new messages: by sound, in the title, to screen readers. */
export function NewsAnnouncer() {
	const desk = useDesk();
	const words = strings.value;
	const known = useRef<ReadonlyMap<string, number> | null>(null);
	const [news, setNews] = useState<string | null>(null);
	const [spoken, setSpoken] = useState("");
	const lists = desk.sections.value;
	const openId = desk.selectedId.value;
	const unread = (lists?.mine ?? []).filter(
		(handoff) =>
			handoff.id !== openId &&
			countUnread(handoff.lastSeq, desk.seen.of(handoff.conversationId)) > 0,
	).length;
	const count = (lists?.waiting.length ?? 0) + unread;

	useEffect(() => {
		if (!lists) return;
		const before = known.current;
		known.current = new Map(
			[...lists.waiting, ...lists.mine].map((item) => [item.id, item.lastSeq]),
		);
		// What is there when the page opens is no news.
		if (!before) return;
		const isNewWaiting = lists.waiting.some(({ id }) => !before.has(id));
		const isNewMessage =
			lists.mine.some(
				({ id, lastSeq }) => lastSeq > (before.get(id) ?? lastSeq),
			) && document.hidden;
		const words = strings.peek();
		const text = isNewWaiting
			? words.newWaiting
			: isNewMessage
				? words.newMessage
				: null;
		if (!text) return;
		if (isSoundOn.peek()) playChime();
		setSpoken("");
		requestAnimationFrame(() => setSpoken(text));
		if (document.hidden) setNews(text);
	}, [lists]);

	useEffect(() => {
		document.title = toDocumentTitle(words.desk, count, news);
	}, [words, count, news]);

	useEffect(() => {
		const seen = (): void => {
			if (!document.hidden) setNews(null);
		};
		document.addEventListener("visibilitychange", seen);
		return () => document.removeEventListener("visibilitychange", seen);
	}, []);

	return (
		<p class="hidden" role="status" aria-live="polite">
			{spoken}
		</p>
	);
}
