import type { Alarm } from "../api/board-api.js";
import { fill } from "../locale/locales.js";
import { strings } from "../state/preferences.js";
import { formats } from "./formats.js";

/** What rings. */
export function AlarmList({
	alarms,
	time,
}: {
	readonly alarms: readonly Alarm[];
	readonly time: (at: number) => string;
}) {
	const words = strings.value;
	return (
		<div role="alert">
			{alarms.map((alarm) => (
				<p key={alarm.kind} class="alarm">
					<strong>
						{fill(words.alarms[alarm.kind], {
							value: figure(alarm.kind, alarm.value),
							threshold: figure(alarm.kind, alarm.threshold),
						})}
					</strong>{" "}
					{fill(words.since, { time: time(alarm.since) })}
				</p>
			))}
		</div>
	);
}

function figure(kind: Alarm["kind"], value: number): string {
	const write = formats.value;
	switch (kind) {
		case "wait":
			return write.wait(value);
		case "service-level":
			return write.share(value);
		case "waiting":
		case "unattended":
			return write.count(value);
	}
}
