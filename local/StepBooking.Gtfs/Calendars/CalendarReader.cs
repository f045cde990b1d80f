using StepBooking.Gtfs.Reading;

namespace StepBooking.Gtfs.Calendars;

/// <summary>Reads calendar.txt and calendar_dates.txt, of which a feed has at least one.</summary>
internal static class CalendarReader
{
    private const string Weekly = "calendar.txt";
    private const string Exceptions = "calendar_dates.txt";
    private const int IsAdded = 1;
    private const int IsRemoved = 2;

    private static readonly string[] Days = ["sunday", "monday", "tuesday", "wednesday", "thursday", "friday", "saturday"];

    /// <exception cref="UnreadableFeedException">There is neither.</exception>
    internal static Dictionary<string, ServiceCalendar> Read(FeedArchive archive)
    {
        var calendars = new Dictionary<string, ServiceCalendar>(StringComparer.Ordinal);
        if (!archive.Has(Weekly) && !archive.Has(Exceptions))
            throw new UnreadableFeedException($"The feed has neither {Weekly} nor {Exceptions}: nothing says when it runs.");
        if (archive.Has(Weekly))
            archive.Each(Weekly, ["service_id", "start_date", "end_date", .. Days], row => ReadWeek(row, calendars));
        if (archive.Has(Exceptions))
            archive.Each(Exceptions, ["service_id", "date", "exception_type"], row => ReadException(row, calendars));
        return calendars;
    }

    private static void ReadWeek(FeedRow row, Dictionary<string, ServiceCalendar> calendars)
    {
        var calendar = new ServiceCalendar
        {
            Start = row.Date("start_date"),
            End = row.Date("end_date"),
            Weekdays = Days.Index().Where(day => row.Number(day.Item, 0, 1) == 1).Select(day => (DayOfWeek)day.Index).ToHashSet(),
        };
        if (calendar.End < calendar.Start)
            throw new RowFaultException("end_date is before start_date.");
        if (!calendars.TryAdd(row.Need("service_id"), calendar))
            throw new RowFaultException($"The service {row.Need("service_id")} stands here twice; the first one counts.");
    }

    private static void ReadException(FeedRow row, Dictionary<string, ServiceCalendar> calendars)
    {
        var service = row.Need("service_id");
        var date = row.Date("date");
        var kind = row.Number("exception_type", IsAdded, IsRemoved);
        if (!calendars.TryGetValue(service, out var calendar))
            calendars[service] = calendar = new ServiceCalendar();
        if (kind == IsAdded)
            calendar.Add(date);
        else
            calendar.Remove(date);
    }
}
