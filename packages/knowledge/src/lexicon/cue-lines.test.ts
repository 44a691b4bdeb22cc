import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { parse } from "yaml";
import { createCueDetector } from "./create-cue-detector.js";
import { lines } from "./word-list.js";

interface CueLines {
	readonly angry: readonly string[];
	readonly wantsPerson: readonly string[];
	/** Ordinary messages that hold a word of anger or of a person. */
	readonly ordinary: readonly string[];
}

const shop = new URL("../../../../knowledge-base/lexicon/", import.meta.url);

const byLanguage: Readonly<Record<string, CueLines>> = {
	en: {
		angry: lines(`
			this is absolute rubbish
			you scammers, give me my money back
			I've had enough
			I have had enough of your excuses
			are you kidding me
			you keep sending me the same answer
			I will sue you
			stop lying to me
			I've been waiting for weeks and nobody replies
			never buying from you again
			what a joke of a company
			for the fifth time, I want my money
			you people are thieves
			can't you read?
			shame on you`),
		wantsPerson: lines(`
			let me talk to a person
			put me through to someone
			is there a real human here
			could someone call me back
			I need an agent
			can you please connect me, if possible, to an operator
			no bots please, a human`),
		ordinary: lines(`
			do you sell a rubbish bin for the kitchen
			I need garbage bags, 60 litres
			is this a scam or a real shop?
			how do I know this is not a scam
			I had enough points for a discount, why was it not applied
			what heel height do the pumps have
			thieves stole my parcel from the porch
			a joke gift for my brother
			maybe a stupid question, but how do I return it
			I'm hopeless with sizes, which one should I take
			the boots were polished and brushed
			the cushion is lying flat, is that normal
			my card keeps getting rejected
			can I still return it on the fourth day
			what are your live chat hours
			my discount is rejected even though it is valid
			do you have an executive chair
			a gift for my manager
			I am Sue Baker, order from Monday
			my mobile operator is O2, the code does not come`),
	},
	pl: {
		angry: lines(`
			mam tego dość
			mam dość waszych odpowiedzi
			mam was dosyć
			to jest do niczego
			jesteście oszustami
			wstyd dla takiej firmy
			ile można czekać
			piszę trzeci raz w tej sprawie
			nikt nie odpisuje na maile
			w kółko to samo
			nie o to pytałam
			oddajcie mi pieniądze
			złodzieje!
			żenada
			ręce opadają`),
		wantsPerson: lines(`
			proszę połączyć mnie z konsultantem
			chcę rozmawiać z człowiekiem
			niech ktoś do mnie zadzwoni
			nie chcę rozmawiać z botem
			poproszę kogoś żywego
			operator`),
		ordinary: lines(`
			mam dość punktów na zniżkę?
			mam dość szeroką stopę, jaki rozmiar wybrać
			mam już dość dużo punktów, na co je wymienić
			wstyd mi pytać, ale jak się robi zwrot
			pytam o to, bo nie wiem
			ta poszewka nie pasuje do niczego, chcę oddać
			czy połączenie z infolinią jest płatne
			ile kosztuje połączenie z infolinią
			skąd mam wiedzieć, że to nie oszustwo
			czy to nie jest oszustwo
			złodzieje ukradli mi paczkę spod drzwi
			trochę mi głupio pytać
			mam zimne ręce, jakie rękawiczki polecacie
			to może głupie pytanie, gdzie jest numer zamówienia
			czy polisa obejmuje przesyłkę
			śpię na boku, która poduszka
			nikt nie dzwonił do drzwi
			to nie tragedia, ale kolor jest inny
			w trzecim tygodniu maja będę w domu`),
	},
	uk: {
		angry: lines(`
			скільки можна чекати
			ну скільки вже можна
			скільки можна вам писати
			ви шахраї
			мене обдурили
			ви мене дістали
			як ви дістали
			це просто капець
			ну блін, знову не працює
			бляха муха
			подам на вас до суду
			мій адвокат з вами зв'яжеться
			поскаржуся на вас у держпродспоживслужбу
			третій раз пишу
			поверніть мої гроші
			терпець урвався`),
		wantsPerson: lines(`
			З'єднайте мене, якщо можна, з людиною
			нехай оператор мені зателефонує
			хочу поговорити з менеджером
			покличте когось живого
			poklychte operatora
			не хочу говорити з ботом`),
		ordinary: lines(`
			скільки можна тримати посилку у відділенні
			скільки можна повертати товар
			чи ви не шахраї
			як перевірити, що це не обман
			мені телефонували шахраї від вашого імені
			чи є на куртці кишеня-обманка
			дістала з шухляди, а ручка відпала
			дістав товар з коробки, а він не той
			лівий капець порвався
			чи є блін для штанги 5 кг
			бляха для випікання яка товщина
			маєте набір посуду і судки
			хочу подати скаргу на кур'єра
			де можна написати скаргу
			туфлі тупоносі чи гострі
			подарунок для юриста
			шкіряна тека для адвоката
			чортополох є в букеті?
			коли повернете гроші
			рюкзак і судно в дитячій іграшці`),
	},
	bg: {
		angry: lines(`
			пълен боклук сте
			срам за вас
			засрамете се
			това е цирк
			цирк сте
			вие сте крадци
			върнете ми парите
			искам си парите веднага
			писна ми
			до гуша ми дойде
			трети път пиша за едно и също
			никой не ми отговаря
			подигравате ли се с мен
			никога повече
			ще ви дам на съд
			стига вече`),
		wantsPerson: lines(`
			искам да говоря с човек
			свържете ме, ако може, с оператор
			трябва ми човек
			нека ми се обади някой
			дайте ми консултант
			не искам да говоря с бот`),
		ordinary: lines(`
			имате ли кош за боклук
			какви са торбите за боклук
			срам ме е да питам, но как се връща
			малко ме е срам да питам
			отиваме на цирк в събота, ще пристигне ли дотогава
			играчка цирк за деца
			крадци ми взеха пакета
			дали мога да си искам парите
			кога мога да си искам парите обратно
			това измама ли е
			как да знам, че не е измама
			може ли човекът да мине в неделя
			трябва ми човек да сглоби масата
			къде се подава жалба
			трябва ми съдействие
			свидетелство за съдимост
			може би глупав въпрос, но къде е номерът
			подарък за началника
			жалбата ми от вчера прие ли се
			не е кошмар, но цветът е друг`),
	},
	sk: {
		angry: lines(`
			mám toho plné zuby
			mám toho dosť
			to je hanba
			ste podvodníci
			vráťte mi peniaze
			nikto mi neodpovedá
			tretíkrát vám píšem
			píšem už piaty mail
			robíte si zo mňa srandu
			kašlete na zákazníkov
			nikdy viac
			už u vás nikdy nič nekúpim
			dám vás na súd
			stále dookola to isté
			je to katastrofa
			okradli ste ma`),
		wantsPerson: lines(`
			prepojte ma, prosím, na operátora
			chcem hovoriť s človekom
			nech mi niekto zavolá
			potrebujem živého človeka
			nechcem hovoriť s robotom
			konzultant`),
		ordinary: lines(`
			mám pás 70 a boky 100
			mám dosť bodov na zľavu?
			mám dosť širokú nohu
			je to podvod alebo skutočný obchod
			ako zistím, že to nie je podvod
			nie je to tragédia, ale farba je iná
			asi hlúpa otázka, ako sa prihlásim
			trochu trápne, ale zabudla som heslo
			zlodeji mi ukradli balík spred dverí
			potrebujem človeka na montáž skrine
			je linka podpory spoplatnená
			je volanie na zákaznícku linku platené
			ako dlho mám čas na vrátenie
			darček pre šéfa, je manažér
			sviečka zo série les
			treba na vrátenie štítok či čo
			dnes je piatok a balík nič
			už nikdy sa neprihlásim bez hesla, ako ho zmením
			aké sú hodiny zákazníckej podpory`),
	},
	tr: {
		angry: lines(`
			yeter artık
			yeter!
			bu ne rezalet
			dolandırıcısınız
			hırsızlar
			bir daha asla
			sizden bir daha almam
			dalga mı geçiyorsunuz
			kaç kere daha yazacağım
			üçüncü kez yazıyorum
			kimse cevap vermiyor
			paramı geri verin
			sabrım kalmadı
			size yazıklar olsun
			iki haftadır bekliyorum
			ne biçim firmasınız`),
		wantsPerson: lines(`
			canlı destek istiyorum
			beni bir temsilciye bağlar mısınız
			biri beni arasın
			gerçek bir insanla konuşmak istiyorum
			operatöre bağla
			robotla konuşmak istemiyorum`),
		ordinary: lines(`
			bir kutu yeter mi
			iki metre kumaş yeter mi
			oda kokusu kaç metrekareye yeter
			bir daha almam lazım, stokta var mı
			hırsızlar paketimi çalmış
			kargomu hırsızlar almış
			canlı destek saatleri nedir
			canlı destek hafta sonu var mı, saatleri ne
			müşteri hizmetleri numarası kaç
			dolandırıcı mısınız diye soruyorlar, güvenilir mi
			saçma bir soru olabilir ama iade nasıl
			polis çantası var mı
			yastık boyun ağrısına iyi gelir mi
			müdürüm için hediye
			kurulum için adam lazım
			üçüncü haftada iade olur mu
			ayıp olmasın diye soruyorum, kargo ücretli mi
			sandaletin topuk boyu
			aynı üründen iki tane istiyorum`),
	},
};

const lexicons = Object.keys(byLanguage).map((language) => {
	const { small_talk, person, frustration } = parse(
		readFileSync(new URL(`${language}.yaml`, shop), "utf8"),
	);
	return {
		language,
		concepts: {},
		smallTalk: small_talk,
		person,
		frustration,
		elsewhere: [],
		otherCompanies: [],
	};
});

describe.each([
	["with no lexicon", createCueDetector([])],
	["with six lexicons", createCueDetector(lexicons)],
])("%s", (_, detect) => {
	describe.each(
		Object.entries(byLanguage).map(([language, cues]) => ({
			language,
			...cues,
		})),
	)("in $language", ({ language, angry, wantsPerson, ordinary }) => {
		it.each(angry)("anger is found in '%s'", (text) => {
			expect(detect(text, language).isFrustrated).toBe(true);
		});

		it.each(wantsPerson)("a wish for a person is found in '%s'", (text) => {
			expect(detect(text, language).wantsPerson).toBe(true);
		});

		it.each(ordinary)("neither is found in '%s'", (text) => {
			expect(detect(text, language)).toMatchObject({
				isFrustrated: false,
				wantsPerson: false,
			});
		});
	});
});
