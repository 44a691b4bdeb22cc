import { Modal } from "@shopbell/staff-web";
import { useId, useState } from "preact/hooks";
import type { Failure } from "../api/request.js";
import { fill } from "../locale/strings.js";
import { locale, strings } from "../state/preferences.js";
import type { QuestionGroup } from "../wire/question.js";
import { CopyText } from "./copy-text.js";
import { ProblemList } from "./problem-list.js";
import { refusalText } from "./refusal-text.js";
import { useStudio } from "./studio-context.js";

/** Chooses the article that a question belongs to and adds it there, once the editor says so. */
export function AddPhrasingDialog({
	group,
	onClose,
}: {
	readonly group: QuestionGroup;
	readonly onClose: () => void;
}) {
	const studio = useStudio();
	const words = strings.value;
	const [articleFieldId, phrasingFieldId] = [useId(), useId()];
	const list = studio.list.value;
	const all = list.kind === "ready" ? list.value.articles : [];
	const articles = all.filter(({ languages }) =>
		languages.some(
			({ locale: one, state }) => one === group.language && state !== "missing",
		),
	);
	const likeliest = group.nearest.find(({ id }) =>
		articles.some((article) => article.id === id),
	);
	const [id, setId] = useState(likeliest?.id ?? articles[0]?.id ?? "");
	// As it was when this was opened: a file changed since is refused.
	const [hashes, setHashes] = useState(
		new Map(all.map((article) => [article.id, article.hash])),
	);
	const [phrasing, setPhrasing] = useState(group.phrasing);
	const [refusal, setRefusal] = useState<Failure | null>(null);
	const problems =
		(refusal?.kind === "refused" && refusal.details.problems) || [];
	const [copy, setCopy] = useState<{ file: string; text: string } | null>(null);
	const [isBusy, setBusy] = useState(false);

	async function submit(event: SubmitEvent): Promise<void> {
		event.preventDefault();
		setBusy(true);
		setRefusal(null);
		const answer = await studio.api.addPhrasing(
			{ id, phrasing, language: group.language, hash: hashes.get(id) ?? "" },
			locale.value,
		);
		setBusy(false);
		if (answer.kind !== "ok") {
			setRefusal(answer);
			if (answer.kind === "refused" && answer.code === "changed") {
				await studio.loadList();
				const fresh = studio.list.peek();
				if (fresh.kind === "ready")
					setHashes(
						new Map(fresh.value.articles.map((one) => [one.id, one.hash])),
					);
			}
			return;
		}
		const { body } = answer;
		if (body.kind === "copy") return setCopy(body);
		if (body.kind === "added")
			studio.notices.add(
				"done",
				fill(words.added, { file: body.file, line: body.line }),
			);
		void studio.loadList();
		void studio.loadGroups();
		onClose();
	}

	return (
		<Modal title={words.addPhrasing} onClose={onClose}>
			{copy ? (
				<CopyText file={copy.file} text={copy.text} />
			) : (
				<form class="stack" onSubmit={submit}>
					<p class="problem" role="alert" hidden={refusal === null}>
						{refusal && refusalText(refusal, words, locale.value)}
					</p>
					{problems.length > 0 && <ProblemList problems={problems} />}
					<div class="field">
						<label for={articleFieldId}>{words.article}</label>
						<select
							id={articleFieldId}
							value={id}
							required
							onChange={({ currentTarget: { value } }) => setId(value)}
						>
							{group.nearest.length > 0 && (
								<optgroup label={words.nearest}>
									{group.nearest.map((one) => (
										<option key={one.id} value={one.id}>
											{one.title}
										</option>
									))}
								</optgroup>
							)}
							<optgroup label={words.articles}>
								{articles
									.filter(
										(one) => !group.nearest.some((near) => near.id === one.id),
									)
									.map((one) => (
										<option key={one.id} value={one.id}>
											{one.title}
										</option>
									))}
							</optgroup>
						</select>
					</div>
					<div class="field">
						<label for={phrasingFieldId}>{words.phrasing}</label>
						<input
							id={phrasingFieldId}
							value={phrasing}
							lang={group.language}
							required
							maxLength={300}
							aria-describedby={`${phrasingFieldId}-hint`}
							onInput={({ currentTarget: { value } }) => setPhrasing(value)}
						/>
						<p id={`${phrasingFieldId}-hint`} class="hint">
							{words.phrasingHint}
						</p>
					</div>
					<div class="row end">
						<button type="button" class="button quiet" onClick={onClose}>
							{words.cancel}
						</button>
						<button type="submit" class="button primary" disabled={isBusy}>
							{words.addToFile}
						</button>
					</div>
				</form>
			)}
		</Modal>
	);
}
