import type { Letter, LetterLocale } from "@shopbell/identity";
import type { Alarm } from "@shopbell/insights";

/** What the letter of an alarm says in one language; `{shop}`, `{value}` and `{threshold}` are put in. */
interface AlarmTexts {
	readonly subject: string;
	readonly lines: Readonly<Record<Alarm["kind"], string>>;
	readonly board: string;
}

const texts: Readonly<Record<LetterLocale, AlarmTexts>> = {
	en: {
		subject: "{shop}: alarm at the desk",
		lines: {
			waiting: "Waiting now: {value}. The alarm rings from {threshold}.",
			wait: "Longest wait now: {value}. The alarm rings from {threshold}.",
			"service-level":
				"Service level today: {value}. The alarm rings below {threshold}.",
			unattended: "Somebody waits and nobody is at the desk. Waiting: {value}.",
		},
		board: "The board: {url}",
	},
	pl: {
		subject: "{shop}: alarm w obsłudze",
		lines: {
			waiting: "Czeka teraz: {value}. Próg alarmu: {threshold}.",
			wait: "Najdłuższe oczekiwanie: {value}. Próg alarmu: {threshold}.",
			"service-level":
				"Poziom obsługi dzisiaj: {value}. Alarm włącza się poniżej {threshold}.",
			unattended: "Ktoś czeka, a przy biurku nikogo nie ma. Czeka: {value}.",
		},
		board: "Tablica: {url}",
	},
	uk: {
		subject: "{shop}: сигнал служби підтримки",
		lines: {
			waiting: "Зараз чекають: {value}. Сигнал від {threshold}.",
			wait: "Найдовше очікування: {value}. Сигнал від {threshold}.",
			"service-level":
				"Рівень обслуговування сьогодні: {value}. Сигнал, коли нижче {threshold}.",
			unattended: "Хтось чекає, а на місці нікого немає. Чекають: {value}.",
		},
		board: "Табло: {url}",
	},
	bg: {
		subject: "{shop}: сигнал от обслужването",
		lines: {
			waiting: "Чакащи в момента: {value}. Сигнал от {threshold}.",
			wait: "Най-дълго чакане: {value}. Сигнал от {threshold}.",
			"service-level":
				"Ниво на обслужване днес: {value}. Сигнал под {threshold}.",
			unattended: "Някой чака, а на бюрото няма никого. Чакащи: {value}.",
		},
		board: "Табло: {url}",
	},
	sk: {
		subject: "{shop}: upozornenie z podpory",
		lines: {
			waiting: "Teraz čaká: {value}. Upozornenie od {threshold}.",
			wait: "Najdlhšie čakanie: {value}. Upozornenie od {threshold}.",
			"service-level":
				"Úroveň obsluhy dnes: {value}. Upozornenie pod {threshold}.",
			unattended: "Niekto čaká a pri pulte nikto nie je. Čaká: {value}.",
		},
		board: "Tabuľa: {url}",
	},
	tr: {
		subject: "{shop}: destek masasında uyarı",
		lines: {
			waiting: "Şu anda bekleyen: {value}. Uyarı sınırı: {threshold}.",
			wait: "En uzun bekleme: {value}. Uyarı sınırı: {threshold}.",
			"service-level":
				"Bugünkü hizmet düzeyi: {value}. {threshold} altında uyarı verilir.",
			unattended: "Bekleyen var, masada kimse yok. Bekleyen: {value}.",
		},
		board: "Pano: {url}",
	},
};

/** The letter that tells of alarms which have begun. */
export function toAlarmLetter(
	alarms: readonly Alarm[],
	options: {
		readonly to: string;
		readonly locale: LetterLocale;
		readonly shop: string;
		/** Address of the board. */
		readonly url: string;
		readonly id: string;
	},
): Letter {
	const { to, locale, shop, url, id } = options;
	const words = texts[locale];
	const lines = alarms.map((alarm) =>
		words.lines[alarm.kind]
			.replace("{value}", figure(alarm.kind, alarm.value, locale))
			.replace("{threshold}", figure(alarm.kind, alarm.threshold, locale)),
	);
	return {
		to,
		subject: words.subject.replace("{shop}", shop),
		text: [...lines, "", words.board.replace("{url}", url)].join("\n"),
		locale,
		id,
	};
}

function figure(kind: Alarm["kind"], value: number, locale: string): string {
	switch (kind) {
		case "waiting":
		case "unattended":
			return new Intl.NumberFormat(locale).format(value);
		case "wait":
			return new Intl.NumberFormat(locale, {
				style: "unit",
				unit: "minute",
				unitDisplay: "long",
			}).format(Math.round(value / 60_000));
		case "service-level":
			return new Intl.NumberFormat(locale, { style: "percent" }).format(value);
	}
}
