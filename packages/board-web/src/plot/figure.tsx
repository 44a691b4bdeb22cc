import { strings } from "../state/preferences.js";
import { Plot, type Series } from "./plot.js";

/** A plot with its legend and the table of the same figures. */
export function Figure({
	title,
	times,
	series,
	timeZone,
	format,
	time,
}: {
	readonly title: string;
	/** Epoch ms. */
	readonly times: readonly number[];
	readonly series: readonly Series[];
	readonly timeZone: string;
	readonly format: (value: number) => string;
	/** How an instant is written. */
	readonly time: (at: number) => string;
}) {
	const words = strings.value;
	const label = `${title}: ${words.table}`;
	return (
		<section class="figure" aria-label={title}>
			<h2>{title}</h2>
			{times.length === 0 ? (
				<p class="muted">{words.nothingYet}</p>
			) : (
				<div class="figure-parts">
					<div>
						<Plot
							times={times}
							series={series}
							timeZone={timeZone}
							format={format}
						/>
						<ul class="legend" aria-hidden="true">
							{series.map(({ label, kind }) => (
								<li key={label} class={`legend-${kind}`}>
									{label}
								</li>
							))}
						</ul>
					</div>
					<details class="figure-table" open={innerWidth >= 1100}>
						<summary>{words.table}</summary>
						{/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls has to be reached by keyboard */}
						<section class="scroll" tabIndex={0} aria-label={label}>
							<table>
								<thead>
									<tr>
										<th scope="col">{words.time}</th>
										{series.map((one) => (
											<th key={one.label} scope="col">
												{one.label}
											</th>
										))}
									</tr>
								</thead>
								<tbody>
									{times.map((at, index) => (
										<tr key={at}>
											<th scope="row">{time(at)}</th>
											{series.map(({ label, values }) => {
												const value = values[index] ?? null;
												return (
													<td key={label}>
														{value === null ? "–" : format(value)}
													</td>
												);
											})}
										</tr>
									))}
								</tbody>
							</table>
						</section>
					</details>
				</div>
			)}
		</section>
	);
}
