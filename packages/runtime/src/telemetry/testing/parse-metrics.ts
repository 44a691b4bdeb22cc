/** One line of numbers. */
export interface Sample {
	readonly name: string;
	readonly labels: Readonly<Record<string, string>>;
	readonly value: number;
}

/** A family of numbers in Prometheus' text format. */
export interface Family {
	readonly type: string;
	readonly help: string;
	readonly samples: readonly Sample[];
}

// Numbers are read as Go's ParseFloat does, in letters of any case: prom-client writes "Nan".
const samplePattern =
	/^([a-zA-Z_:][\w:]*)(?:\{(.*)\})? ([Nn]a[Nn]|[+-]Inf|[-+.\deE]+)(?: \d+)?$/;
const labelPattern = /([a-zA-Z_]\w*)="((?:[^"\\]|\\.)*)"(?:,|$)/y;

/**
 * Reads Prometheus' text format (https://prometheus.io/docs/instrumenting/exposition_formats/) and
 * throws at the first line that is none of it, or that belongs to no family told before.
 */
export function parseMetrics(text: string): ReadonlyMap<string, Family> {
	if (!text.endsWith("\n")) throw new Error("The last line has no end.");
	const families = new Map<
		string,
		{ type: string; help: string; samples: Sample[] }
	>();
	for (const line of text.split("\n")) {
		if (line === "") continue;
		const [, mark, name = "", rest = ""] =
			/^# (HELP|TYPE) (\S+) (.*)$/.exec(line) ?? [];
		if (mark === "HELP") {
			if (families.has(name)) throw new Error(`Twice: ${name}`);
			families.set(name, { type: "untyped", help: rest, samples: [] });
			continue;
		}
		if (mark === "TYPE") {
			const family = families.get(name);
			if (!family) throw new Error(`TYPE before HELP: ${name}`);
			family.type = rest;
			continue;
		}
		const sample = parseSample(line);
		const family =
			families.get(sample.name) ??
			families.get(sample.name.replace(/_(bucket|sum|count)$/, ""));
		if (!family) throw new Error(`Of no family: ${line}`);
		family.samples.push(sample);
	}
	return families;
}

function parseSample(line: string): Sample {
	const [, name, labelText = "", valueText] = samplePattern.exec(line) ?? [];
	if (!name || !valueText) throw new Error(`Not a sample: ${line}`);
	const labels: Record<string, string> = {};
	labelPattern.lastIndex = 0;
	while (labelPattern.lastIndex < labelText.length) {
		const [, label, value] = labelPattern.exec(labelText) ?? [];
		if (!label || value === undefined) throw new Error(`Not labels: ${line}`);
		labels[label] = value;
	}
	return { name, labels, value: Number(valueText.replace("Inf", "Infinity")) };
}
