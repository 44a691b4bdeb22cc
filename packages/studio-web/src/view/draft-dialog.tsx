import { Modal } from "@shopbell/staff-web";
import { useEffect, useId, useState } from "preact/hooks";
import { fill } from "../locale/strings.js";
import { locale, strings } from "../state/preferences.js";
import type { QuestionGroup } from "../wire/question.js";
import { CopyText } from "./copy-text.js";
import { refusalText } from "./refusal-text.js";
import { useStudio } from "./studio-context.js";

/** Rest while typing before the text of the file is asked for. */
const settleMs = 200;

/** Names a new article, shows what would be written, and writes it once the editor says so. */
export function DraftDialog({
	group,
	onClose,
}: {
	readonly group: QuestionGroup;
	readonly onClose: () => void;
}) {
	const studio = useStudio();
	const words = strings.value;
	const fieldId = useId();
	const [id, setId] = useState("");
	const [problem, setProblem] = useState<string | null>(null);
	const [shown, setShown] = useState<{ file: string; text: string } | null>(
		null,
	);
	const [copy, setCopy] = useState<{ file: string; text: string } | null>(null);
	const [isBusy, setBusy] = useState(false);
	const draft = {
		id: id.trim(),
		language: group.language,
		phrasing: group.phrasing,
	};

	useEffect(() => {
		setShown(null);
		setProblem(null);
		if (draft.id === "") return;
		let isCurrent = true;
		const timer = setTimeout(async () => {
			const answer = await studio.api.toDraft(draft);
			if (!isCurrent) return;
			if (answer.kind === "ok") setShown(answer.body);
			else setProblem(refusalText(answer, words, locale.value));
		}, settleMs);
		return () => {
			isCurrent = false;
			clearTimeout(timer);
		};
	}, [draft.id]);

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		setBusy(true);
		const answer = await studio.api.createArticle(draft);
		setBusy(false);
		if (answer.kind !== "ok")
			return setProblem(refusalText(answer, words, locale.value));
		if (answer.body.kind === "copy") return setCopy(answer.body);
		studio.notices.add("done", fill(words.created, { file: answer.body.file }));
		void studio.loadList();
		onClose();
		studio.go({ view: "articles", article: draft.id });
	}

	return (
		<Modal title={words.draft} onClose={onClose}>
			{copy ? (
				<CopyText file={copy.file} text={copy.text} />
			) : (
				<form class="stack" onSubmit={submit}>
					<p class="hint">{words.draftHint}</p>
					<div class="field">
						<label for={fieldId}>{words.articleId}</label>
						<input
							id={fieldId}
							value={id}
							required
							maxLength={120}
							autocomplete="off"
							autocapitalize="none"
							spellcheck={false}
							aria-describedby={`${fieldId}-hint`}
							onInput={({ currentTarget: { value } }) => setId(value)}
						/>
						<p id={`${fieldId}-hint`} class="hint">
							{words.articleIdHint}
						</p>
					</div>
					<p class="problem" role="alert" hidden={problem === null}>
						{problem}
					</p>
					{shown && (
						<details class="draft-text">
							<summary>
								{words.willBeWritten} <code>{shown.file}</code>
							</summary>
							{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard. */}
							<pre class="code" tabIndex={0}>
								{shown.text}
							</pre>
						</details>
					)}
					<div class="row end">
						<button type="button" class="button quiet" onClick={onClose}>
							{words.cancel}
						</button>
						<button
							type="submit"
							class="button primary"
							disabled={isBusy || shown === null}
						>
							{words.createFile}
						</button>
					</div>
				</form>
			)}
		</Modal>
	);
}
