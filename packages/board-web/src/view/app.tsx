import type { Signal } from "@preact/signals";
import { LanguageSelect } from "@shopbell/staff-web";
import { useEffect, useState } from "preact/hooks";
import { fill, locales } from "../locale/locales.js";
import { isSoundOn, locale, strings } from "../state/preferences.js";
import type { BoardState } from "../state/watch-board.js";
import { AlarmList } from "./alarm-list.js";
import { AuditLog } from "./audit-log.js";
import { Figures } from "./figures.js";
import { formats } from "./formats.js";
import { Tiles } from "./tiles.js";

/** The board in the chosen language. */
export function App({ state }: { readonly state: Signal<BoardState> }) {
	const words = strings.value;
	const { kind, answer, isOffline } = state.value;
	const view = useView();
	if (kind === "signed-out" || kind === "forbidden")
		return (
			<main class="centered">
				<section class="card stack">
					<h1>{words.board}</h1>
					<p>{kind === "signed-out" ? words.signedOut : words.forbidden}</p>
					<a class="button primary wide" href="/desk/">
						{kind === "signed-out" ? words.signIn : words.desk}
					</a>
				</section>
			</main>
		);
	if (answer === null)
		return (
			<main class="centered" aria-busy={!isOffline}>
				<p class="muted" role="status">
					{isOffline ? words.offline : words.loading}
				</p>
			</main>
		);
	const time = formats.value.clock(answer.timeZone);
	return (
		<>
			<header class="head">
				<h1>{answer.shop}</h1>
				<nav aria-label={words.board}>
					<a href="#board" aria-current={view === "board" ? "page" : undefined}>
						{words.board}
					</a>
					<a href="#audit" aria-current={view === "audit" ? "page" : undefined}>
						{words.audit}
					</a>
					<a href="/desk/">{words.desk}</a>
				</nav>
				<p class="muted">
					{fill(words.updated, { time: time(answer.board.at) })}
				</p>
				<button
					type="button"
					class="button"
					aria-pressed={isSoundOn.value}
					onClick={() => {
						isSoundOn.value = !isSoundOn.value;
					}}
				>
					{isSoundOn.value ? words.soundOff : words.soundOn}
				</button>
				<LanguageSelect
					label={words.language}
					locales={locales}
					locale={locale}
					isCompact
				/>
			</header>
			<main class="page">
				{isOffline && (
					<p class="problem" role="alert">
						{words.offline}
					</p>
				)}
				<AlarmList alarms={answer.alarms} time={time} />
				{view === "audit" ? (
					<AuditLog />
				) : (
					<>
						<Tiles board={answer.board} />
						<Figures answer={answer} />
					</>
				)}
			</main>
		</>
	);
}

function useView(): "board" | "audit" {
	const read = (): "board" | "audit" =>
		location.hash === "#audit" ? "audit" : "board";
	const [view, setView] = useState(read);
	useEffect(() => {
		const follow = (): void => setView(read());
		addEventListener("hashchange", follow);
		return () => removeEventListener("hashchange", follow);
	}, []);
	return view;
}
