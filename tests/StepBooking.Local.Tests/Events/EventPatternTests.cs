using System.Text.Json.Nodes;
using StepBooking.Local.Aws;
using StepBooking.Local.Events.Patterns;

namespace StepBooking.Local.Tests.Events;

public class EventPatternTests
{
    private const string Event = """
        {"source": "app.orders", "detail-type": "Order", "resources": ["a", "b"], "detail": {
            "state": "Running", "empty": "", "nothing": null, "price": 10.50, "ok": true, "file": "photos/Cat.PNG", "ip": "10.0.0.7",
            "lines": [{"sku": "x", "count": 1}, {"sku": "y", "count": 5}], "none": [], "star": "a*b"}}
        """;

    [Theory]
    [InlineData("""{"source": ["app.orders"]}""", true)]
    [InlineData("""{"source": ["other", "app.orders"], "detail-type": ["Order"]}""", true)]
    [InlineData("""{"source": ["app.orders"], "detail-type": ["Other"]}""", false)]
    [InlineData("""{"source": ["app"]}""", false)]
    [InlineData("""{"resources": ["b"]}""", true)]
    [InlineData("""{"detail": {"state": ["Running"], "ok": [true], "nothing": [null], "empty": [""]}}""", true)]
    [InlineData("""{"detail": {"missing": [null]}}""", false)]
    [InlineData("""{"detail": {"price": [10.5]}}""", true)]
    [InlineData("""{"detail": {"price": ["10.50"]}}""", false)]
    [InlineData("""{"detail": {"lines": {"sku": ["y"]}}}""", true)]
    [InlineData("""{"detail": {"lines": {"sku": ["x"], "count": [5]}}}""", false)]
    [InlineData("""{"detail": {"state": {"deeper": ["Running"]}}}""", false)]
    public void Exact_values(string pattern, bool matches) => Same(pattern, matches);

    [Theory]
    [InlineData("""{"source": [{"prefix": "app."}]}""", true)]
    [InlineData("""{"source": [{"prefix": "App."}]}""", false)]
    [InlineData("""{"source": [{"prefix": {"equals-ignore-case": "APP."}}]}""", true)]
    [InlineData("""{"detail": {"file": [{"suffix": ".PNG"}]}}""", true)]
    [InlineData("""{"detail": {"file": [{"suffix": ".png"}]}}""", false)]
    [InlineData("""{"detail": {"file": [{"suffix": {"equals-ignore-case": ".png"}}]}}""", true)]
    [InlineData("""{"detail": {"state": [{"equals-ignore-case": "RUNNING"}]}}""", true)]
    [InlineData("""{"detail": {"file": [{"wildcard": "*/Cat.*"}]}}""", true)]
    [InlineData("""{"detail": {"file": [{"wildcard": "*/Ca?.*"}]}}""", false)]
    [InlineData("""{"detail": {"star": [{"wildcard": "a\\*b"}]}}""", true)]
    [InlineData("""{"detail": {"file": [{"wildcard": "photos\\*"}]}}""", false)]
    [InlineData("""{"detail": {"price": [{"prefix": "1"}]}}""", false)]
    public void Parts_of_text(string pattern, bool matches) => Same(pattern, matches);

    [Theory]
    [InlineData("""{"detail": {"state": [{"anything-but": "Stopped"}]}}""", true)]
    [InlineData("""{"detail": {"state": [{"anything-but": ["Stopped", "Running"]}]}}""", false)]
    [InlineData("""{"detail": {"price": [{"anything-but": [10.5]}]}}""", false)]
    [InlineData("""{"detail": {"state": [{"anything-but": {"prefix": "Run"}}]}}""", false)]
    [InlineData("""{"detail": {"file": [{"anything-but": {"suffix": [".gif", ".jpg"]}}]}}""", true)]
    [InlineData("""{"detail": {"state": [{"anything-but": {"equals-ignore-case": ["RUNNING"]}}]}}""", false)]
    [InlineData("""{"detail": {"file": [{"anything-but": {"wildcard": "*/Dog*"}}]}}""", true)]
    [InlineData("""{"detail": {"missing": [{"anything-but": "x"}]}}""", false)]
    public void Anything_but(string pattern, bool matches) => Same(pattern, matches);

    [Theory]
    [InlineData("""{"detail": {"state": [{"exists": true}]}}""", true)]
    [InlineData("""{"detail": {"missing": [{"exists": true}]}}""", false)]
    [InlineData("""{"detail": {"missing": [{"exists": false}]}}""", true)]
    [InlineData("""{"detail": {"nothing": [{"exists": true}]}}""", true)]
    [InlineData("""{"detail": {"missing": {"deeper": [{"exists": false}]}}}""", true)]
    [InlineData("""{"detail": {"price": [{"numeric": [">", 10, "<=", 10.5]}]}}""", true)]
    [InlineData("""{"detail": {"price": [{"numeric": ["<", 10]}]}}""", false)]
    [InlineData("""{"detail": {"state": [{"numeric": ["=", 10]}]}}""", false)]
    [InlineData("""{"detail": {"lines": {"count": [{"numeric": [">=", 5]}]}}}""", true)]
    [InlineData("""{"detail": {"ip": [{"cidr": "10.0.0.0/24"}]}}""", true)]
    [InlineData("""{"detail": {"ip": [{"cidr": "10.0.1.0/24"}]}}""", false)]
    public void Existence_numbers_and_addresses(string pattern, bool matches) => Same(pattern, matches);

    [Theory]
    [InlineData("""{"$or": [{"source": ["other"]}, {"detail": {"ok": [true]}}]}""", true)]
    [InlineData("""{"$or": [{"source": ["other"]}, {"detail": {"ok": [false]}}]}""", false)]
    [InlineData("""{"source": ["other"], "$or": [{"detail-type": ["Order"]}, {"detail": {"ok": [true]}}]}""", false)]
    [InlineData("""{"detail": {"$or": [{"state": ["Stopped"]}, {"price": [{"numeric": [">", 10]}]}]}}""", true)]
    public void Alternatives(string pattern, bool matches) => Same(pattern, matches);

    [Theory]
    [InlineData("not json")]
    [InlineData("[]")]
    [InlineData("{}")]
    [InlineData("""{"source": "app"}""")]
    [InlineData("""{"source": []}""")]
    [InlineData("""{"source": [["a"]]}""")]
    [InlineData("""{"source": [{"like": "a"}]}""")]
    [InlineData("""{"source": [{"prefix": 1}]}""")]
    [InlineData("""{"source": [{"wildcard": "a**b"}]}""")]
    [InlineData("""{"source": [{"exists": "yes"}]}""")]
    [InlineData("""{"source": [{"numeric": [">"]}]}""")]
    [InlineData("""{"source": [{"numeric": ["!", 1]}]}""")]
    [InlineData("""{"source": [{"anything-but": {"numeric": [1]}}]}""")]
    [InlineData("""{"source": [{"cidr": "here"}]}""")]
    public void What_is_no_pattern_is_refused(string pattern)
    {
        var refused = Assert.Throws<AwsError>(() => EventPattern.Parse(pattern));
        Assert.Equal("InvalidEventPatternException", refused.Code);
        Assert.StartsWith("Event pattern is not valid. Reason: ", refused.Message, StringComparison.Ordinal);
    }

    private static void Same(string pattern, bool matches) =>
        Assert.Equal(matches, EventPattern.Parse(pattern).Matches(JsonNode.Parse(Event)!.AsObject()));
}
