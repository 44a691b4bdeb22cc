import { lines } from "../word-list.js";
import type { SafetyWords } from "./safety-topic.js";

/** Signs of what only a person may answer, in Turkish. */
export const turkish: SafetyWords = {
	"self-harm": lines(`
		intihar*
		kendimi oldur*
		kendime zarar
		canima kiy*
		yasamak istemiyorum
		olmek istiyorum
		hayatima son
		yasayacak gucum/halim/nedenim
		yasamanin/hayatin … anlami/manasi
		yasamaktan biktim/yoruldum/usandim
		hayattan biktim/usandim
		hayatima/yasamima/canima son/kiy*/kast*
		kendimi as*/kes*/oldur*/vur*/ath*/at*
		kendimi … asacagim/kesiyorum/oldurecegim/atacagim/ata*
		kendime … bir sey/zarar yap*/ver*
		kendime … yapacagim
		bileklerimi/damarlarimi kes*
		haplari/ilaclari/hap/ilac … ictim/yuttum/icecegim
		butun/tum haplari/ilaclari
		bir daha uyanma*
		uyanmamak isti*
		kopruden/catidan/balkondan/pencereden atla*
		trenin onune
		olsem/olseydim … iyi/aglamaz/daha/kimse/keske
		keske … olsem/olseydim/olmasaydim/dogmasaydim
		olmek istiyorum/istedim
		ölmek
		yasamak … istemiyorum
		asiri doz
		yasamak/yasamam icin … neden*/sebe*/kalmadi
		kutu/avuc ilac/hap … icecegim/ictim/yutacagim
		ilac/hap icip … ol*
		uyanmak istemiyorum
		haplarin hepsini
		ilaclarin hepsini
		kollarimi/bileklerimi/bilegimi/kolumu kesiyorum/kestim/kesecegim
		kendini/kendimi as*
		veda mektub*
		kendimi bogacagim
		nasil olunur
		bir kutu/avuc … yuttum/yutacagim/ictim
		kendi olumumu
		mezarda olmayi/olsam
		bir sise uyku hapi*
		uyku hapi* … kilit*`),
	abuse: lines(`
		kurye*/kargocu*/surucu*/calisan* … tehdit/taciz/saldir*/vurdu/dovdu
		tehdit/taciz etti/ediyor/edildim
		cinsel/sozlu taciz
		bana vurdu/saldirdi
		beni dovdu/dovuyor/itti
		esim/kocam/partnerim beni dov*
		asagilandim/dovuldum/saldiriya/tacize/tehdit ugradim/edildim/$
		beni/bana/bize/oglum*/kizim*/cocuk*/annem* … dovdu/dovuyor/vurdu/tukur*/hakaret/saldirdi/itti/taciz/takip … etti/ediyor/$
		beni dov*
		dovdu/dovuyor/dover
		cinsel/irkci/cinsiyetci soz*/saka*/icerik*/yorum*/teklif*/hakaret*/taciz*
		nerede oturdugumu/yasadigimi … bil*
		evimi bil*
		uygunsuz … dokun*/davran*
		teshir*
		yumruk*
		eski … kocam/esim/sevgilim … adres*/takip
		sevgilim/kocam/esim/partnerim … dovuyor/takip/tehdit/vuruyor
		guvende hissetm*
		kurye*/kargocu*/surucu*/sofor*/calisan*/teslimatci*/gorevli*/adam … vurdu/dovdu/itti/tukurdu/dokundu/elledi/hakaret/asagiladi/kufretti/tehdit/taciz/saldirdi/teshir/yumruk/soyundu/zorla
		kurye*/kargocu*/surucu*/sofor*/calisan*/adam … beni … takip
		kolumdan tut*/cek*
		kurye*/calisan*/sofor* … ozel mesaj
		irkci saka*/soz*/yorum*/hakaret*
		zorla … eve girmeye
		basortum*/dinim/rengim … asagila*/hakaret
		asagilandim
		kurye*/teslimatci*/sofor*/calisan*/kargocu* … kufur/kufretti/hakaret/bagirdi/tekmeledi/sovdu
		kapiyi/kapimi … tekmele*/yumrukla*
		ulkene/memleketine don/git
		maymun/domuz/kopek/orospu dedi
		yumrugunu/elini kaldirdi`),
	health: lines(`
		alerjik reaksiyon/sok
		alerji yapti/oldum/oldu
		kizariklik/dokuntu/kurdesen/yanik oldu/yapti/olustu/cikti/var
		kendimi/elimi/parmagimi/cocugum/bebegim … yakti*/kesti*/yaralandi*
		yaralandim/zehirlendim/zehirlendik/zehirlenme
		yuttu/yutmus/boguldu/boguluyor
		elektrik carpti
		alev aldi
		patladi/patlayip … yuzum*/elim*/evde/yangin
		yangin cikti
		hastanelik oldu/oldum/olduk
		nefes alamiyorum
		hamile*/bebek* … guvenli/zararli mi
		reaksiyon oldu/gosterdi/yapti
		alerjim/alerjisi var … bogaz*/sis*/yuz*
		sisti yuzum/bogazim
		elektrik carpti/carpmasi/carpiyor
		carpti elektrik
		kan/kanama … durmuyor/akiyor/durmadi
		dudagimi/elimi/parmagimi/yuzumu/bacagimi/ayagimi/kolumu/gozumu … kesti/yakti/yaralad*/haslad*/kirdi
		nefes … alam*
		bayildi/bayildim/bilincini
		gozume/gozune/agzima/agzina/ayagima/elime … cam/kacti/batti/kiymik
		cam kiymigi/parcasi/kirigi
		bogulacakti/boguldu/boguluyordu/bogazina
		bebeg*/cocu*/oglum/kizim … dokuntu*/isilik/alerji*/boguld*/yut*
		kopek/kedi/cocuk/bebek … yedi/yuttu … hasta/kotu
		elimde/yuzumde/evde/sarjda patla*
		parmaklarimi/parmagimi yakti
		dokuntu oldu/var/cikti
		hasladim/haslandim
		hastanede/hastaneye/hastanelik … urununuz*/yuzunden/sizin
		urununuz* … hastane*
		kustum/kusuyor/kusuyorum
		emzir*
		astim hasta*
		bogazim/yuzum/dudagim/gozum/dilim … sisti/kanadi
		cilt*/cildim*/cildimde … reaksiyon/alerji*/dokuntu
		kopek/kedi/cocuk/bebek … cok hasta
		kirildi/cokt* bilegimi/kolumu/bacagimi … kirdim/burktum
		perde/ev/masa/yatak tutustu
		elim*/evde/sarj* … patladi
		kabarcik*/kabarti*/su toplad*/topla* … cikti/var/oldu
		boynum*/cildim*/yuzum*/kolum* … kabarcik*/kabardi/su topla*
		avucumu/elimi/kolumu/yuzumu/parmagimi/bacagimi … yaktim/kestim
		kalbi/kalbim … carpiyor
		hastanedeyiz/hastanelik
		guvenli … hamile*
		hamilelik* … guvenli
		ilac* birlikte/beraber alabilir*
		belimi/sirtimi/kolumu/bacagimi/basimi/omurgami incittim/yaraladim/burktum`),
	minor: lines(`
		sekiz/dokuz/on/onbir/oniki/onuc/8/9/10/11/12/13/14/15 yasindayim
		on bir/iki/uc/dort/bes yasindayim
		ben cocugum
		resit degilim
		oglum/kizim/cocugum … izinsiz/izinsizce/haberim … aldi/almis/siparis/odeme
		oglum/kizim/cocugum … kartimla/kartimi/kartimdan
		anne/annem/babam/ailemin haberi/izni yok
		ailemin haberi/izni olmadan
		8/9/10/11/12/13/14/15 yasindayim
		daha/henuz/hala 18/onsekiz/18ime … olmadim/degilim/girmedim
		18 olmadim/degilim
		18 yasindan kucuk/kucugum
		kucuk yasta
		sekiz/dokuz/on/yedi/alti/8/9/10/11/12/13/14/15/5/6/7 yasindaki … kizim/oglum/cocugum/kardesim/biri/torunum/yegenim
		on bir/iki/uc/dort/bes yasindaki
		oglum/kizim/cocugum/kardesim/ogrencim/torunum/yegenim … 5/6/7/8/9/10/11/12/13/14/15 yasinda … siparis/almis/aldi/odeme/bas*
		oglum/kizim/cocugum/kardesim/ogrencim 5/6/7/8/9/10/11/12/13/14/15 yasinda
		cocuk/oglum/kizim … yanlislikla … siparis/aldi/almis/kart*
		cocuk/oglum/kizim … kart* … kullan*/siparis/odedi/odeme
		sormadan … almis/aldi/siparis
		ben … cocugum
		annem/babam/ailem/anneannem … bilmiyor/haberi
		ilkokul*/ortaokul*
		resit olmayan
		oglum/kizim/cocugum/kardesim … habersiz
		bizden habersiz siparis
		babamin/annemin/ailemin karti* … ode*/aldim/siparis/odedim
		babamin/annemin/ailemin parasi* … harca*/aldim
		10/11/12/13/14/15 yasina girdim/bastim/yeni
		yeni 10/11/12/13/14/15 yasin*
		18 yas alti*/altina
		18 yasindan kucuk*
		resit degil*
		cocuk/oglum/kizim … kartimi*/kartimizi … girmis/kullandi/kullanmis/girdi
		13/14/15/16/17 oluyorum
		yasindaysam
		sinifa gidiyorum
		sinifta okuyorum
		liseliyim
		liseye/ortaokula/ilkokula gidiyorum
		ortaokuldayim/lisedeyim`),
	legal: lines(`
		mahkemeye/mahkemede … verecegim/gidecegim/gorusuruz/gorusecegiz/vericem/gidicem/veririm
		dava acacagim/acarim/aciyorum/acicam/acacam/acariz
		dava edecegim/ederim
		avukatim/avukatima/avukatimla/avukata/avukatla
		avukat tutacagim/tuttum
		yasal/hukuki yollara/yola/islem*/surec*
		savcilik*/savciliga
		suc duyurusu
		dava … ac*/et*/dilekce*/hazir*
		dava edi*/edecegim/edebil*
		davaci
		hukuk burosu/yollar*/danisman*
		hakem heyeti*
		tuketici mahkeme*/hakem*/dernegi*
		savcili*
		suc duyuru*
		ceza davasi
		dolandirici* … polis*/savci*/sikayet
		sizi … sikayet edecegim/ediyorum/ederim
		yasal/hukuki yol*/islem*/surec*
		tazminat … mahkeme*/dava*/yoksa/istiyorum
		yasayi/kanunu cigne*/ihlal
		avukatimdan/avukatimin/avukatlarim
		bir avukatla
		avukat … soyluyor/dedi … dava
		polisi/polise/polis ariyorum/arayacagim/sikayet/cagir*/gidiyorum
		mahkemeye/mahkemede … gidiyorum/hesap/gorusuruz
		yoksa mahkeme*
		tuketici mahkemesine
		hukuk burosuna/burosu
		mahkemeye gider/gidecek/tasinir/tasiyacagim/tasirim
		mahkeme celbi
		dava dilekce*
		ihtarname*
		ceza kestir*
		hukuk sigorta*
		hakim karar verecek/verir`),
	chargeback: lines(`
		chargeback*
		ters ibraz
		harcama itiraz*
		banka* … itiraz*/iptal
		odemeye/harcamaya/isleme itiraz*
		ters ibraz*
		banka* … geri al*/cek*/cagir* … $
		banka* … odeme*/para*/havale* … geri
		banka* … odeme* … incel*/arastir*
		karti/kartı veren banka
		itiraz … banka*/kart*/odeme*/islem*/harcama*
		islem*/odeme*/harcama* … itiraz*
		kart* … itiraz* ac*/et*/$
		paypal* … uyusmazlik/itiraz/talep
		paypal … uyusmazlik/itiraz/talep
		uyusmazlik ac*/baslat*
		alici koruma*
		visa/visadan/mastercard/mastercarddan … geri/iptal/iade
		mastercard … iptal/iade/geri
		banka* … odeme* bana ait/benim
		banka* … benim yapmadi*
		banka* … ben yapmadim/odemedim
		banka* … iadesi icin basvur*
		paypal da/dan itiraz
		otomatik odemeyi … geri`),
	harmless: lines(`
		yirmi/otuz/kirk/elli/altmis/yetmis/seksen/doksan * yasindayim
		yasal garanti/hak/haklarim/sure/iade
		banka hesabima/hesabina/havalesi/hesap
		icin/meraktan olurum/oluyorum
		on alti/yedi/sekiz/dokuz yasinda/yasindaki/yasindayim
		cocuklar/cok/herkes bayildi/bayildik/bayildim`),
};
