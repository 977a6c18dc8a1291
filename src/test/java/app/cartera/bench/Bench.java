package app.cartera.bench;

public class Bench {
    public static void main(String[] args) throws Exception {
        for (var size : args.length > 1 ? new Size[] {Size.of(args[1])} : Size.values()) {
            var db = args[0].equals("h2")
                    ? Database.h2(size)
                    : Database.mysql(size, System.getenv("CARTERA_BENCH_MYSQL_URL"));
            new DataSet(db).prepare();
        }
    }
}
