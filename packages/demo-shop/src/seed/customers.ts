import type { ShopLocale } from "./products.js";

/** One customer of the demo shop; all of them are made up, and so is every address. */
export interface Customer {
	readonly id: string;
	readonly name: string;
	readonly email: string;
	readonly phone: string;
	readonly locale: ShopLocale;
	readonly address: string;
}

const people: readonly (readonly [
	locale: ShopLocale,
	name: string,
	mailbox: string,
	phone: string,
	address: string,
])[] = [
	[
		"en",
		"Alice Murphy",
		"alice",
		"+353 20 910 0001",
		"12 Harbour Row, T12 X000, Cork, Ireland",
	],
	[
		"en",
		"Daniel Byrne",
		"daniel",
		"+353 20 910 0002",
		"3 Mill Lane, H91 X001, Galway, Ireland",
	],
	[
		"en",
		"Grace Walsh",
		"grace",
		"+353 20 910 0003",
		"48 Abbey Street, D01 X002, Dublin, Ireland",
	],
	[
		"en",
		"Oliver Camilleri",
		"oliver",
		"+356 2000 0004",
		"7 Old Bakery Street, 1450, Valletta, Malta",
	],
	[
		"en",
		"Sophie Borg",
		"sophie",
		"+356 2000 0005",
		"21 Tower Road, 1605, Sliema, Malta",
	],
	[
		"pl",
		"Anna Kowalska",
		"anna",
		"+48 500 000 006",
		"ul. Lipowa 4/7, 00-950 Warszawa, Polska",
	],
	[
		"pl",
		"Piotr Nowak",
		"piotr",
		"+48 500 000 007",
		"ul. Długa 18, 31-147 Kraków, Polska",
	],
	[
		"pl",
		"Katarzyna Wiśniewska",
		"katarzyna",
		"+48 500 000 008",
		"ul. Morska 102, 81-225 Gdynia, Polska",
	],
	[
		"pl",
		"Michał Zieliński",
		"michal",
		"+48 500 000 009",
		"ul. Ogrodowa 9, 61-821 Poznań, Polska",
	],
	[
		"pl",
		"Zofia Lewandowska",
		"zofia",
		"+48 500 000 010",
		"ul. Polna 33, 50-950 Wrocław, Polska",
	],
	[
		"uk",
		"Оксана Шевченко",
		"oksana",
		"+380 50 000 0011",
		"вул. Хрещатик, 22, 01001 Київ, Україна",
	],
	[
		"uk",
		"Андрій Коваленко",
		"andriy",
		"+380 50 000 0012",
		"вул. Городоцька, 15, 79000 Львів, Україна",
	],
	[
		"uk",
		"Марія Бондаренко",
		"mariia",
		"+380 50 000 0013",
		"вул. Дерибасівська, 8, 65000 Одеса, Україна",
	],
	[
		"uk",
		"Іван Ткаченко",
		"ivan",
		"+380 50 000 0014",
		"просп. Науки, 40, 61000 Харків, Україна",
	],
	[
		"uk",
		"Софія Мельник",
		"sofiia",
		"+380 50 000 0015",
		"вул. Соборна, 5, 21000 Вінниця, Україна",
	],
	[
		"bg",
		"Мария Иванова",
		"maria",
		"+359 88 000 0016",
		"ул. „Шипка“ 11, 1000 София, България",
	],
	[
		"bg",
		"Георги Димитров",
		"georgi",
		"+359 88 000 0017",
		"бул. „Марица“ 27, 4000 Пловдив, България",
	],
	[
		"bg",
		"Елена Петрова",
		"elena",
		"+359 88 000 0018",
		"ул. „Преслав“ 6, 9000 Варна, България",
	],
	[
		"bg",
		"Николай Стоянов",
		"nikolay",
		"+359 88 000 0019",
		"ул. „Алеко Богориди“ 14, 8000 Бургас, България",
	],
	[
		"bg",
		"Десислава Тодорова",
		"desislava",
		"+359 88 000 0020",
		"ул. „Борисова“ 30, 7000 Русе, България",
	],
	[
		"sk",
		"Zuzana Horváthová",
		"zuzana",
		"+421 900 000 021",
		"Obchodná 12, 811 06 Bratislava, Slovensko",
	],
	[
		"sk",
		"Martin Kováč",
		"martin",
		"+421 900 000 022",
		"Hlavná 45, 040 01 Košice, Slovensko",
	],
	[
		"sk",
		"Lucia Balážová",
		"lucia",
		"+421 900 000 023",
		"Národná 7, 010 01 Žilina, Slovensko",
	],
	[
		"sk",
		"Tomáš Varga",
		"tomas",
		"+421 900 000 024",
		"Štúrova 3, 949 01 Nitra, Slovensko",
	],
	[
		"sk",
		"Jana Molnárová",
		"jana",
		"+421 900 000 025",
		"Dolná 19, 974 01 Banská Bystrica, Slovensko",
	],
	[
		"tr",
		"Ayşe Yılmaz",
		"ayse",
		"+90 530 000 00 26",
		"Bağdat Caddesi 120, 34710 İstanbul, Türkiye",
	],
	[
		"tr",
		"Mehmet Kaya",
		"mehmet",
		"+90 530 000 00 27",
		"Atatürk Bulvarı 55, 06420 Ankara, Türkiye",
	],
	[
		"tr",
		"Elif Demir",
		"elif",
		"+90 530 000 00 28",
		"Kordon Boyu 18, 35210 İzmir, Türkiye",
	],
	[
		"tr",
		"Can Çelik",
		"can",
		"+90 530 000 00 29",
		"Işıklar Caddesi 9, 07100 Antalya, Türkiye",
	],
	[
		"tr",
		"Zeynep Şahin",
		"zeynep",
		"+90 530 000 00 30",
		"Uludağ Yolu 2, 16010 Bursa, Türkiye",
	],
];

/** The thirty customers, five of each language. `example.com` belongs to nobody (RFC 2606), so no letter ever arrives. */
export const customers: readonly Customer[] = people.map(
	([locale, name, mailbox, phone, address], index) => ({
		id: `C${1001 + index}`,
		name,
		email: `${mailbox}@example.com`,
		phone,
		locale,
		address,
	}),
);
