"""Dates in sentences of ours: language, phrase, sentence, and what it means on Wednesday 8 November 2017."""

ROWS = """
en|on Monday|He spoke on Monday.|2017-11-06
en|last Monday|He left last Monday.|2017-11-06
en|next Monday|They meet next Monday.|2017-11-13
en|since Sunday night|Fighting since Sunday night.|2017-11-05
en|on Sunday evening|It began on Sunday evening.|2017-11-05
en|earlier this week|They met earlier this week.|2017-11-06/2017-11-08
en|later this year|He will go later this year.|2017-11-08/2017-12-31
en|earlier this year|It fell earlier this year.|2017-01-01/2017-11-08
en|two years ago|It closed two years ago.|2015
en|a week ago|It closed a week ago.|2017-10-30
en|ten days ago|It closed ten days ago.|2017-10-29
en|twenty-five years ago|It closed twenty-five years ago.|1992
en|the 1990s|Prices fell in the 1990s.|1990-01-01/1999-12-31
en|the 80s|He lived in the 80s here.|1980-01-01/1989-12-31
en|between 2010 and 2014|It fell between 2010 and 2014.|2010-01-01/2014-12-31
en|from 2010 to 2014|It fell from 2010 to 2014.|2010-01-01/2014-12-31
en|2010-14|The 2010-14 budget.|2010-01-01/2014-12-31
en|2010–2014|The 2010–2014 plan.|2010-01-01/2014-12-31
en|Q3 2019|Sales in Q3 2019 rose.|2019-07-01/2019-09-30
en|the third quarter of 2016|In the third quarter of 2016 it rose.|2016-07-01/2016-09-30
en|the first half of 2016|In the first half of 2016 it rose.|2016-01-01/2016-06-30
en|by the end of next year|It must close by the end of next year.|2018-12-31
en|by the end of 2018|It must close by the end of 2018.|2018-12-31
en|at the end of 2016|It closed at the end of 2016.|2016
en|3 May|It opened on 3 May.|2017-05-03
en|3 December|It opened on 3 December.|2016-12-03
en|3 December|It will open on 3 December.|2017-12-03
en|this spring|It opened this spring.|2017-03-01/2017-05-31
en|last summer|It opened last summer.|2017-06-01/2017-08-31
en|next summer|It opens next summer.|2018-06-01/2018-08-31
en|winter of 2015|In the winter of 2015 it snowed.|2015-12-01/2016-02-29
en|summer 2016|In summer 2016 it was hot.|2016-06-01/2016-08-31
en|over the weekend|They met over the weekend.|2017-11-04
en|at the weekend|They met at the weekend.|2017-11-04
en|last weekend|They met last weekend.|2017-11-04
en|next weekend|They meet next weekend.|2017-11-11
en|this weekend|They meet this weekend.|2017-11-11
en|in the past two weeks|It rained in the past two weeks.|2017-10-25/2017-11-08
en|over the last three years|It grew over the last three years.|2014-11-08/2017-11-08
en|the next five years|They spend it over the next five years.|2017-11-08/2022-11-08
en|March of 2010|It fell in March of 2010.|2010-03
en|January of last year|It fell in January of last year.|2016-01
en|March last year|It fell in March last year.|2016-03
en|the third quarter of last year|It fell in the third quarter of last year.|2016-07-01/2016-09-30
en|summer of last year|It fell in the summer of last year.|2016-06-01/2016-08-31
en|July the 25th|It fell on July the 25th.|2017-07-25
en|in the last year|It fell in the last year.|2016-11-08/2017-11-08
en|this past week|It fell this past week.|2017-11-01/2017-11-08
en|2012|It fell in the last three months of 2012.|2012
en|second Sunday of May|It fell on the second Sunday of May.|2017-05-14
en|second Sunday of May|It will be held on the second Sunday of May.|2018-05-13
en|last Monday in March 2016|It fell on the last Monday in March 2016.|2016-03-28
en|last September|It fell last September.|2017-09
en|September|After a September referendum, calm.|2017-09
en|in early September|It fell in early September.|2017-09
en|mid-September|It fell in mid-September.|2017-09
en|by December|They will leave by December.|2017-12
en|May 2016|It fell in May 2016.|2016-05
en|in May|It fell in May.|2017-05
en|in 2011|It fell in 2011.|2011
en|since 2011|It fell since 2011.|2011
en|early 2017|It fell in early 2017.|2017
en|November 5|It fell on November 5.|2017-11-05
en|Sunday, November 5, 2017|It fell on Sunday, November 5, 2017.|2017-11-05
en|Sunday 5 November|It fell on Sunday 5 November.|2017-11-05
en|5th of November 2016|It fell on the 5th of November 2016.|2016-11-05
en|29 February 2016|It fell on 29 February 2016.|2016-02-29
en|31 December 2016|It fell on 31 December 2016.|2016-12-31
en|2017-11-05|It fell on 2017-11-05 here.|2017-11-05
en|13/04/2017|It fell on 13/04/2017 here.|2017-04-13
en|04/13/2017|It fell on 04/13/2017 here.|2017-04-13
en|yesterday|It fell yesterday.|2017-11-07
en|today|It fell today.|2017-11-08
en|tomorrow|It opens tomorrow.|2017-11-09
en|this morning|It fell this morning.|2017-11-08
en|last night|It fell last night.|2017-11-07
en|the day before yesterday|It fell the day before yesterday.|2017-11-06
en|last week|It fell last week.|2017-10-30
en|this month|It fell this month.|2017-11
en|next month|It falls next month.|2017-12
en|last year|It fell last year.|2016
en|six months ago|It fell six months ago.|2017-05
en|two decades ago|It fell two decades ago.|1997
fr|depuis dimanche soir|Les combats durent depuis dimanche soir.|2017-11-05
fr|lundi|Il a parlé lundi.|2017-11-06
fr|lundi dernier|Il a parlé lundi dernier.|2017-11-06
fr|lundi prochain|Il parle lundi prochain.|2017-11-13
fr|hier|Il a parlé hier.|2017-11-07
fr|avant-hier|Il a parlé avant-hier.|2017-11-06
fr|aujourd'hui|Il parle aujourd'hui.|2017-11-08
fr|demain|Il parle demain.|2017-11-09
fr|la semaine dernière|Il a parlé la semaine dernière.|2017-10-30
fr|le mois dernier|Il a parlé le mois dernier.|2017-10
fr|l'année dernière|Il a parlé l'année dernière.|2016
fr|cette année|Il parle cette année.|2017
fr|l'an dernier|Il a parlé l'an dernier.|2016
fr|il y a trois ans|Il a fermé il y a trois ans.|2014
fr|il y a une semaine|Il a fermé il y a une semaine.|2017-10-30
fr|3 mai 2016|Signé le 3 mai 2016 ici.|2016-05-03
fr|1er janvier 2017|Signé le 1er janvier 2017 ici.|2017-01-01
fr|3 mai|Signé le 3 mai ici.|2017-05-03
fr|septembre 2016|Signé en septembre 2016 ici.|2016-09
fr|en mars|Signé en mars ici.|2017-03
fr|mars de l'année dernière|Signé en mars de l'année dernière ici.|2016-03
fr|deuxième dimanche de mai|Il a lieu le deuxième dimanche de mai.|2017-05-14
fr|en 2011|Signé en 2011 ici.|2011
fr|entre 2010 et 2014|Il a baissé entre 2010 et 2014 ici.|2010-01-01/2014-12-31
fr|les années 1990|Dans les années 1990 il a baissé.|1990-01-01/1999-12-31
fr|dans les années 80|Il vivait dans les années 80 ici.|1980-01-01/1989-12-31
fr|troisième trimestre 2016|Au troisième trimestre 2016 il a baissé.|2016-07-01/2016-09-30
fr|premier semestre 2016|Au premier semestre 2016 il a baissé.|2016-01-01/2016-06-30
fr|ce printemps|Il a ouvert ce printemps.|2017-03-01/2017-05-31
fr|l'été dernier|Il a ouvert l'été dernier.|2017-06-01/2017-08-31
fr|ce week-end|Il a ouvert ce week-end.|2017-11-11
fr|le week-end dernier|Il a ouvert le week-end dernier.|2017-11-04
fr|ces deux dernières semaines|Il a plu ces deux dernières semaines.|2017-10-25/2017-11-08
fr|03/04/2017|Signé le 03/04/2017 ici.|2017-04-03
de|seit Sonntagabend|Sie kämpfen seit Sonntagabend dort.|2017-11-05
de|am Montag|Er sprach am Montag.|2017-11-06
de|am vergangenen Montag|Er sprach am vergangenen Montag.|2017-11-06
de|am kommenden Montag|Er spricht am kommenden Montag.|2017-11-13
de|gestern|Er sprach gestern.|2017-11-07
de|vorgestern|Er sprach vorgestern.|2017-11-06
de|heute|Er sprach heute.|2017-11-08
de|übermorgen|Er spricht übermorgen.|2017-11-10
de|in der letzten Woche|Er sprach in der letzten Woche.|2017-10-30
de|im vergangenen Monat|Er sprach im vergangenen Monat.|2017-10
de|letztes Jahr|Er sprach letztes Jahr.|2016
de|im vergangenen Jahr|Er sprach im vergangenen Jahr.|2016
de|vor drei Jahren|Es schloss vor drei Jahren.|2014
de|vor einer Woche|Es schloss vor einer Woche.|2017-10-30
de|vor 10 Tagen|Es schloss vor 10 Tagen.|2017-10-29
de|3. März 2016|Es schloss am 3. März 2016 dort.|2016-03-03
de|3. März|Es schloss am 3. März dort.|2017-03-03
de|September 2016|Es schloss im September 2016 dort.|2016-09
de|im September|Es schloss im September dort.|2017-09
de|März letzten Jahres|Es schloss im März letzten Jahres dort.|2016-03
de|zweiten Sonntag im Mai|Es war am zweiten Sonntag im Mai.|2017-05-14
de|Ende Oktober|Es schloss Ende Oktober dort.|2017-10
de|im Jahr 2011|Es schloss im Jahr 2011 dort.|2011
de|seit 2011|Es sank seit 2011 dort.|2011
de|zwischen 2010 und 2014|Es sank zwischen 2010 und 2014 dort.|2010-01-01/2014-12-31
de|in den 1990er Jahren|Es sank in den 1990er Jahren dort.|1990-01-01/1999-12-31
de|in den 90er Jahren|Es sank in den 90er Jahren dort.|1990-01-01/1999-12-31
de|im dritten Quartal 2016|Es sank im dritten Quartal 2016 dort.|2016-07-01/2016-09-30
de|im ersten Halbjahr 2016|Es sank im ersten Halbjahr 2016 dort.|2016-01-01/2016-06-30
de|in diesem Frühjahr|Es sank in diesem Frühjahr dort.|2017-03-01/2017-05-31
de|im Sommer 2016|Es sank im Sommer 2016 dort.|2016-06-01/2016-08-31
de|am Wochenende|Es sank am Wochenende dort.|2017-11-04
de|in den letzten zwei Wochen|Es sank in den letzten zwei Wochen dort.|2017-10-25/2017-11-08
de|03.04.2017|Es sank am 03.04.2017 dort.|2017-04-03
de|bis Ende 2018|Es muss bis Ende 2018 schließen.|2018-12-31
es|desde el domingo|Luchan desde el domingo allí.|2017-11-05
es|el lunes|Habló el lunes.|2017-11-06
es|el lunes pasado|Habló el lunes pasado.|2017-11-06
es|el próximo lunes|Habla el próximo lunes.|2017-11-13
es|ayer|Habló ayer.|2017-11-07
es|anteayer|Habló anteayer.|2017-11-06
es|anoche|Habló anoche.|2017-11-07
es|hoy|Habló hoy.|2017-11-08
es|la semana pasada|Habló la semana pasada.|2017-10-30
es|el mes pasado|Habló el mes pasado.|2017-10
es|el año pasado|Habló el año pasado.|2016
es|este año|Habló este año.|2017
es|el año que viene|Habla el año que viene.|2018
es|hace tres años|Cerró hace tres años.|2014
es|hace una semana|Cerró hace una semana.|2017-10-30
es|3 de mayo de 2016|Cerró el 3 de mayo de 2016 allí.|2016-05-03
es|3 de mayo|Cerró el 3 de mayo allí.|2017-05-03
es|septiembre de 2016|Cerró en septiembre de 2016 allí.|2016-09
es|en septiembre|Cerró en septiembre allí.|2017-09
es|marzo del año pasado|Cerró en marzo del año pasado allí.|2016-03
es|segundo domingo de mayo|Fue el segundo domingo de mayo.|2017-05-14
es|en 2011|Cerró en 2011 allí.|2011
es|entre 2010 y 2014|Bajó entre 2010 y 2014 allí.|2010-01-01/2014-12-31
es|en los años 90|Bajó en los años 90 allí.|1990-01-01/1999-12-31
es|en la década de 1990|Bajó en la década de 1990 allí.|1990-01-01/1999-12-31
es|tercer trimestre de 2016|En el tercer trimestre de 2016 bajó.|2016-07-01/2016-09-30
es|esta primavera|Bajó esta primavera.|2017-03-01/2017-05-31
es|el verano pasado|Bajó el verano pasado.|2017-06-01/2017-08-31
es|el fin de semana pasado|Bajó el fin de semana pasado.|2017-11-04
es|en las últimas dos semanas|Bajó en las últimas dos semanas.|2017-10-25/2017-11-08
es|finales de octubre|Bajó a finales de octubre.|2017-10
ar|منذ مساء الأحد|أغلق الجسر منذ مساء الأحد.|2017-11-05
ar|يوم الاثنين|تحدث يوم الاثنين.|2017-11-06
ar|الاثنين الماضي|تحدث الاثنين الماضي.|2017-11-06
ar|الاثنين المقبل|يتحدث الاثنين المقبل.|2017-11-13
ar|أمس|تحدث أمس.|2017-11-07
ar|أول من أمس|تحدث أول من أمس.|2017-11-06
ar|غدا|يتحدث غدا.|2017-11-09
ar|الأسبوع الماضي|تحدث الأسبوع الماضي.|2017-10-30
ar|الشهر الماضي|تحدث الشهر الماضي.|2017-10
ar|العام الماضي|تحدث العام الماضي.|2016
ar|هذا العام|تحدث هذا العام.|2017
ar|العام المقبل|يتحدث العام المقبل.|2018
ar|قبل ثلاثة أيام|أغلق قبل ثلاثة أيام.|2017-11-05
ar|قبل عامين|أغلق قبل عامين.|2015
ar|قبل أسبوعين|أغلق قبل أسبوعين.|2017-10-23
ar|قبل عشر سنوات|أغلق قبل عشر سنوات.|2007
ar|خلال العامين الماضيين|أغلق خلال العامين الماضيين.|2015-11-08/2017-11-08
ar|٣ سبتمبر ٢٠١٦|أغلق في ٣ سبتمبر ٢٠١٦ هنا.|2016-09-03
ar|3 أيلول 2016|أغلق في 3 أيلول 2016 هنا.|2016-09-03
ar|3 أيلول/سبتمبر 2016|أغلق في 3 أيلول/سبتمبر 2016 هنا.|2016-09-03
ar|5 تشرين الثاني 2016|أغلق في 5 تشرين الثاني 2016 هنا.|2016-11-05
ar|تشرين الأول 2016|أغلق في تشرين الأول 2016 هنا.|2016-10
ar|مارس من العام الماضي|أغلق في مارس من العام الماضي.|2016-03
ar|في سبتمبر|أغلق في سبتمبر.|2017-09
ar|في عام 1987|بني في عام 1987.|1987
ar|منذ عام 2011|بني منذ عام 2011.|2011
ar|بين عامي 2010 و2014|هبط بين عامي 2010 و2014 هنا.|2010-01-01/2014-12-31
ar|الربع الثالث من عام 2016|هبط في الربع الثالث من عام 2016 هنا.|2016-07-01/2016-09-30
ar|تسعينيات القرن الماضي|هبط في تسعينيات القرن الماضي.|1990-01-01/1999-12-31
ar|الصيف الماضي|هبط الصيف الماضي.|2017-06-01/2017-08-31
ckb|دوێنێ|پردەکە دوێنێ داخرا.|2017-11-07
ckb|ئەمڕۆ|پردەکە ئەمڕۆ داخرا.|2017-11-08
ckb|سبەینێ|پردەکە سبەینێ دەکرێتەوە.|2017-11-09
ckb|هەفتەی ڕابردوو|پردەکە هەفتەی ڕابردوو داخرا.|2017-10-30
ckb|مانگی ڕابردوو|پردەکە مانگی ڕابردوو داخرا.|2017-10
ckb|ساڵی ڕابردوو|پردەکە ساڵی ڕابردوو داخرا.|2016
ckb|ساڵی داهاتوو|پردەکە ساڵی داهاتوو داخرا.|2018
ckb|ئەمساڵ|پردەکە ئەمساڵ داخرا.|2017
ckb|شەوی یەکشەممە|لە شەوی یەکشەممە شەڕە.|2017-11-05
ckb|ڕۆژی دووشەممە|ڕۆژی دووشەممە گوتی.|2017-11-06
ckb|دوو ڕۆژ لەمەوبەر|دوو ڕۆژ لەمەوبەر داخرا.|2017-11-06
ckb|پێش سێ ساڵ|پێش سێ ساڵ داخرا.|2014
ckb|٥ی تشرینی دووەمی ٢٠١٦|لە ٥ی تشرینی دووەمی ٢٠١٦ داخرا.|2016-11-05
ckb|3ی ئازاری 2016|لە 3ی ئازاری 2016 داخرا.|2016-03-03
ckb|ئەیلوولی 2016|لە ئەیلوولی 2016 داخرا.|2016-09
ckb|لە ئەیلوول|لە ئەیلوول داخرا.|2017-09
ckb|ساڵی 1987|ساڵی 1987 داخرا.|1987
ckb|هاوینی ڕابردوو|هاوینی ڕابردوو داخرا.|2017-06-01/2017-08-31
"""
CASES = [tuple(row.split("|")) for row in ROWS.strip().split("\n")]
