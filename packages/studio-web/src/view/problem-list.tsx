import { strings } from "../state/preferences.js";
import type { Problem } from "../wire/article.js";

/** Mistakes with their places and how to mend them. */
export function ProblemList({
	problems,
}: {
	readonly problems: readonly Problem[];
}) {
	const words = strings.value;
	return (
		<ul class="problems">
			{problems.map((problem) => (
				<li
					key={`${problem.file}:${problem.line}:${problem.column}:${problem.code}`}
					class={problem.severity}
				>
					<p class="problem-place">
						<span class="tag">
							{problem.severity === "error" ? words.error : words.warning}
						</span>{" "}
						<code>
							{problem.file}:{problem.line}:{problem.column}
						</code>
					</p>
					<p>{problem.message}</p>
					<p class="hint">{problem.fix}</p>
				</li>
			))}
		</ul>
	);
}
