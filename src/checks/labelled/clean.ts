/** Sentences in which nothing is wrong, and which look as if there were: every finding in them is a false alarm. */
export const CLEAN_HAN = `
他已经自己把门修好了。
自己的事情自己做，这是他们家的规矩。
亲自已到现场的有三位工程师。
各自已经交了材料。
来自已经撤并的三个村。
已知的情况就是这些。
年末总结会定在下周。
他在周末经过那座桥。
周末未必有空的人，可以改到周一。
一周未下雨，河水浅了。
本周未开放的展厅下周开放。
学期末能及时交卷的学生不多。
他多年未归，乡音未改。
戊戌年的旧报纸存放在二楼。
戍边三十年，他没有说过一句苦。
候鸟每年十月飞来，诸侯国的故事写在墙上。
银行拨款之后，又拨打了电话核实。
选拔赛和拔河比赛同一天举行。
海拔一千米以上的地方已经下雪。
货款已经付清，贷款还要再等。
他赢得了比赛，也输得起。
好像有人在敲门，大象的图像挂在墙上。
好象牙雕刻难得一见。
部署工作要细，布置会场要快。
过度期待会带来失望。
既使人惊讶，又使人感动。
既将旧墙保留，又将新墙加固。
既便于管理，又便于维修。
按装机容量计算，每户每年可以省下两百元。
再次感谢大家，现再次提醒各位旅客看管好行李。
在次要位置上，他也打得很好。
自豪不已的老人举起了奖状。
回复盖章的文件请寄到这里。
答复盖了章，明天寄出。
审讯期间，他一言不发。
他说得很清楚，写得也很清楚。
高兴的说法有很多种，激动的表示也不少。
认真的介绍信只有一封。
她的认真的态度打动了大家。
值得注意的是，这条路还没有名字。
有价值的注意事项写在门口。
明显的很多，隐蔽的也不少。
感觉的变化是慢慢来的。
慢慢的，天黑了下来。
慢慢得到大家的认可，慢慢得出结论。
重要地位和重要地段都要兼顾。
美丽地点缀着山坡的，是一片野花。
严重地影响了交通的，是一辆故障车。
跑的很多是年轻人，走的更多是老人。
写的很多，发表的很少。
做的大多是小事。
忙的特别是护士。
获得的奖牌挂在墙上。
录取的成功率不高，领取的成绩单要保管好。
收获的好评很多。
目的的实现要靠大家，为了了解情况，他走了一天。
实实在在，常常看看，说说笑笑，就是是否可行还要研究。
总和和平均数都算出来了。
饱和和溶解是两个概念。
的的确确是他，他的确来了。
存在在所难免的误差。
参与与否都可以。
妈妈和奶奶看看花，走走路，聊聊天。
普及及时性是另一回事。
刚刚开始，慢慢来，天天如此。
“真的吗？！”她问。
太好了！！！
他说：“路要直，理要顺。”
“哪里灯不亮、哪块板松动，都要管。”他说。
《渡口》和《归舟》都卖完了。
“安静”和“整洁”写在墙上。
书名号《》和引号“”怎么用，学生们问了很多遍。
评论《读〈渡口〉有感》刊出。
他说：“墙上写着‘安静’两个字。”
“他说‘明天见’，就走了。”她说。
和平、和谐、和睦是他常说的三个词。
及时、及早处理，与会、与众不同都可以组词。
三、四班的同学先走，五、六年级后走。
三、四月间多雨。
第三、第四小组留下。
一、二、三号楼先改造。
一是修路，二是架桥，三是通水。
一来方便，二来省钱。
首先，路要修好；其次，灯要装好。
他来了，坐下，喝了一口水。
春天，江边，老人，等我把故事讲完。
桃、李、杏等都开了。
这座桥——镇上最老的一座——要修了。
他只说了一句：“我……我愿意。”
“我不……”他说到一半停住了。
风，雨，雪……都来过。
北京—上海的列车明天开行。
2026—2030年的规划已经定稿。
营业时间为9:00—17:30，比分是3:2。
网址是www.example.org，邮箱是desk@example.org。
他会写Python，也会用Node.js做网页。
英文“Hello, world!”写在第一行。
他说：“OK, let’s go!”大家笑了。
A4纸、T恤和B超都可以写字母。
Rock ’n’ roll是他年轻时的最爱。
他穿着No. 7球衣。
5.2公里岸线，3.14是圆周率的近似值。
10,000米跑和12,345人都没有写错。
第3，100个座位留给老人。
邮编100080，电话010-12345678。
共有1.2万人次，比上年增加3000多人。
近三百人参加，最近三百多人报了名。
附近300多户居民受益。
附近五百米左右有一家医院。
近年来，近几年，近百年来，都是常用的说法。
预约20人左右的团体参观。
大约五十人参加了活动，五十人左右留了下来。
节约用水100多吨。
签约300多家企业。
超过300户，多达300多户。
3千米跑在上午，5千克的米在门口。
3万多人，5亿元，2万余户都可以这样写。
一百多人，三千多户，都是汉字。
80%—90%的居民满意，10%至20%的人不表态。
增长两倍，翻了一番，提高3倍。
工期缩短一半，成本降低三成。
二十几年，十几个，几十户，几百人。
步道全长5.2 km，每袋25 kg，装机500 kW，噪声不到50 dB。
500MW的电站和5mW的激光不是一回事。
KM是他名字的缩写。
全县有小学12所、中学5所，共17所。
甲队3人、乙队4人，共7人。
全县有小学12所，其中寄宿5所，共开设课程18门。
代表团共20人，其中男12人、女8人。
代表团共20人，其中教师5人、医生3人。
上午来了120人，下午来了85人，两天共来了400人。
两年来，累计改造小区12个、道路5条，共20个项目。
小学12所、幼儿园15所、医院2家，共投资3亿元。
他家三口人，邻居家四口人，共用一口井。
三条路、两座桥，共用了5年。
每户补助3万元、每人补助2万元，共发放20万元。
老人占50%，青年占30%，儿童占20%。
财政占30%，企业占40%，其余30%由居民出。
男性占60%，独居老人占50%。
同比增长120%，完成计划的105%。
满意率为98%，合格率达到100%。
产量占全国的60%，出口占全省的70%，销量占全市的80%，都比去年高。
2026年11月23日（星期一）是小雪之后的第一天。
2024年2月29日，他过了生日。
2026年2月17日（农历正月初一）是春节。
2026年12月1日（周二）开会。
11月28日星期六照常开馆。
1月1日，3月31日，12月31日。
24小时营业，3月内完工。
他8月生，9号房，5日游。
每月30日发放，逢5日赶集。
“十四五”规划、“双十一”活动、“11·23”专案。
（一）摸清底数。
1.先关闸，再断电。
（记者 林书禾 通讯员 周予安）
图①：江边的步道。图②：旧码头。
a) 打开电源；b) 按下按钮。
他打出“:)”表示高兴。
他笑着说：“行！”大家都笑了：“行！”
“第一，要快；第二，要稳。”他说。
第一、第二产业都在增长。
陈守业68岁，他的老伴今年66岁。
市长高文远和副市长沈文达一同出席。
局长王建民和王建国是兄弟俩。
处长周文彬说，站长周文波也在现场。
他在国外住了十来年，说得一口好英语。
三十多岁的他，做起事来像五十多岁。
问题提出来了，办法也就有了，结果如何，且看下文。
一九八四年，这里还是一片荒地，如今高楼林立。
做好事不难，难的是一辈子做好事。
他把被子晒好，被被角绊了一下。
把把关，把把脉，都是为群众好。
竟然有人把毕业证忘在了车上，究竟是谁，还不知道。
账户、账本、帐篷、蚊帐都写对了。
坐落、座位、座谈会也写对了。
未来、本末、粉末、未必、周末、末班车都写对了。
扬帆、杨树、表扬、飘扬、柳絮飞扬都写对了。
晴天、眼睛、事情、清楚、蜻蜓都写对了。
辩论、辨别、花瓣、辫子、答辩都写对了。
即使、既然、立即、即将、既往不咎都写对了。
编辑、通缉、逻辑、修葺都写对了。
安装、按照、安排、按时都写对了。
茶叶、如火如荼、荼毒都写对了。
侯先生在候车室问候了候补队员。
巳时是上午九点到十一点，己亥年的旧事。
杨帆是他的名字，杨扬也是。
他姓戚，名戎，字戍。
粟米、栗子、粱米、房梁各不相同。
他气喘吁吁地跑进来，脸红得像苹果。
天渐渐地黑了，灯慢慢地亮了。
她跑得飞快，笑得合不拢嘴。
这里的人热情得很，待客周到。
“不了了之”和“了如指掌”都是成语。
大学的的士站在东门。
是是非非，来来往往，家家户户。
我们的家，我们的城。
电话响了，他接起来，“喂”了一声。
二楼的走廊里挂着一幅字，上面写着“知足”。
`;

export const CLEAN_LATIN = `
He said that that was all he knew.
They had had enough of the rain.
She spent an hour at a university in a European city.
It was a one-off event with a useful result.
An MP and a UK minister met an FBI agent.
He bought an 8-foot plank and a 10-foot one.
An 11-year-old and an 18-year-old won; an 80-year-old came third.
“We will open in May,” she said.
The ferry’s engine isn’t new.
The dogs’ home and the 1990s were his subjects.
It was 6'2" tall and 12" wide.
The score was 3-2, the years 1990-95.
A well-known, long-term plan was passed.
The hall – built in 1902 – will reopen.
The hall—built in 1902—will reopen.
He waited… and left.
Nos. 4, 5 and 6 (all new) are open.
It costs $1,200 a year, or £1,050.50.
In 2026 some 45,000 people came; 1,234,567 votes were cast.
The fair opens on Monday, November 23, 2026.
The vote is on Thursday, 26 November 2026.
It closes on February 28.
You may 5 times out of 10 be right.
See www.example.org or write to desk@example.org.
He works at 3 p.m., and at 5 p.m. too.
Smith, Jones & Co., of Leeds, won.
The U.S. team beat the U.K. team.
New York, New York is a song.
It was very, very late.
The path is 5 km long and each bag weighs 25 kg.
The plant makes 500 kW; the laser, 5 mW.
No, no, no, she said.
“He said ‘never’ and left,” she said.
The café (the old one) is full.
1) bread; 2) milk; 3) salt.
John Hall and Joan Hall are twins.
Martha Okafor thanked Martha Oakley.
Alan Brodie, 61, and Ruth Sandham, 47, spoke.
She has a herb garden and an herbal tea.
It is an historic town, some say; others call it a historic one.
An X-ray and an LED lamp were bought.
A unanimous vote followed an unannounced debate.
A ewe, a eulogy, a ukulele and a utopia walked in.
A once-a-year fair, an onion tart.
The 10,000-metre race is run on Sunday.
What it is is a mistake, he said.
Is it? Yes! Really? No.
Ha! he said; “well, well”, she replied.
The ’90s and rock ’n’ roll are back.
The price rose 3% (from £4).
`;
