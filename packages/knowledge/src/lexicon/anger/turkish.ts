import { lines, words } from "../word-list.js";
import type { AngerWords } from "./anger-words.js";

const scam = "dolandiri*/sahtekar*/hirsiz*";

/** Signs of anger in Turkish. */
export const turkish: AngerWords = {
	alone: words(
		"rezalet* rezil rezillik rezilsiniz sacma sacmalik* sacmaliyor* kepaze* berbat* igrenc* dolandiri* hirsiz* yalanci yalancilar yalancisiniz sahtekar* soygun soyguncu* aptal* salak* gerizekali* beceriksiz* biktim biktik biktirdi* usandim usandik sinirlendim sinirliyim sinirimi sinirden delirecegim delirdim deliricem cildirac* cildiric* bezdim bezdirdi* utanmaz* utanin saygisiz* lanet* allahaskina pislik* mk amk aq oha skandal* felaket kabus terbiyesiz* ciddiyetsiz* magdur* perisan* sikayetvar* papagan* rezilligin boktan",
	),
	together: lines(`
		kac kere/kez/defa daha soyle*/yaz*/anlat*
		ayni cevap*/seyi/mesaj*/yanit* surekli/hep/tekrar/yine/veriyor*/yaziyor*/atiyor*/soylu*
		hicbir ise yaram*
		hic ise yaram*
		kimse cevap/ilgilenmiyor/donmuyor/bakmiyor/yanit*/aramiyor
		cevap*/yanit* yok/vermiyor*/alamiyorum/alamadim
		anlamiyorsun*/anlamadiniz/anlamiyosun* beni/hicbir/hala
		okuyor*/okudunuz/okumuyor* musunuz/hic/yazdiklarimi
		alay mi ediyor*
		saka mi yapiyor*
		sikayet edecegim/edicem/etcem
		kotu/olumsuz yorum*/hizmet*/deneyim*
		sabrim* kalmadi/tasti/tukendi/bitti
		vakit/zaman kaybi
		canima/burama yetti/tak/geldi`),
	turns: lines(`
		^ yeter $
		yeter artik/be/ya/lan/yahu/ama/canim/gari
		artik/ama/e yeter
		ucuncu/dorduncu/besinci/onuncu/kacinci/yuzuncu/bilmem kez/defa/kere/sefer/mesaj … yaz*/soyl*/ara*/anlat*/bekl*/gonder*/ayni
		kacinci kez/defa/kere/sefer/oldu/mesaj
		ise yaramiyor/yaramiyorsun/yaramaz
		bu bot anlamiyor
		dalga mi/geciyor* … geciyor*
		dalga geciyor*
		saka misiniz/misin
		bu saka mi
		bir daha asla
		bir daha … almam $
		bir daha … almam sizden/buradan
		sizden/buradan bir daha … almam/alisveris
		bir daha … alisveris … yapmam/yapmayacagim
		asla … alisveris … yapmam
		paramı/parami/paramizi … geri/iade … ver*/istiyorum/hemen
		parami … istiyorum/verin/iade … $
		sikayet ediyorum/ederim … sizi/hepinizi
		sizi … sikayet/bildirecegim/bildiririm/rezil
		tek/bir yildiz
		yazik/ayip … size/ediyorsunuz/gunah
		yaziklar olsun
		cok/bu … ayip $
		ayip ya/be/gercekten
		kafayi … yiyecegim/yedim/siyir*
		sinirim … bozuldu/tepeme
		hala/halen cevap/donus … yok/vermediniz/gelmedi/alamadim/bekliyorum
		hala … atiyorsunuz/gonderiyorsunuz/diyorsunuz
		siz hala/halen
		ne bicim
		nasil bir hizmet/magaza/firma/sirket
		haftadir/gundur/aydir … bekliyorum/ugrasiyorum/yaziyorum/oyaliyor*/bekletiyor*
		mahkemeye ver*
		avukatim
		dava ac*
		polise gid*
		savciliga/heyetine/bakanliga … sikayet/verecegim/bildirecegim/basvuracagim
		yalan soyl*/atiyor*/konus*
		hep/hepsi yalan
		yalan $
		okuma yazma* … yok*/bil*
		ya sabir
		verip duruyor*
		soyleyip duruyor*
		utanmiyor musunuz/musun
		oyalamayin
		oyaliyorsunuz
		haram … olsun
		zikkim
		diye … satiyorsunuz/sattiniz/yolladiniz/gonderdiniz
		bok gibi
		bezdim artik`),
	harmless: lines(`
		yeter mi/miydi/misin/olur
		kac/kaca/metrekareye/kisiye/kisilik yeter
		bir daha almam/alisveris lazim/gerek/gerekiyor
		bir daha alirsam
		${scam} paketimi/kargomu/siparisimi/urunu/paketi … cal*/al*
		${scam} cal*/almis/girmis
		${scam} … ariyo*/mesaj/yaziyo*/sms
		${scam} mi/misiniz/degil
		degil … ${scam}
		nasil … ${scam}
		${scam} karsi
		biktim … hem
		yazmaktan/aramaktan/girmekten biktim
		baska … sinirim
		aptalca/salakca/sacma … soru
		aptal/salak … soru
		sacma gelebilir/olabilir/ama
		felaket senaryosu
		deli oluyorum`),
};
