using StepBooking.Checking.Commands;

namespace StepBooking.Checking.Tests;

/// <summary>The command over exports written down by hand.</summary>
public sealed class CommandLineTests : IDisposable
{
    private const string Seat = """{"pk":{"S":"O#train"},"sk":{"S":"S#1A"},"l0":{"M":{"b":{"S":"a"}}}}""";

    private const string Booking = """
        {"pk":{"S":"B#a"},"sk":{"S":"B"},"status":{"S":"CONFIRMED"},"customer":{"S":"alice"},"offering":{"S":"train"},"seats":{"L":[{"S":"1A"}]},"legs":{"L":[{"N":"0"},{"N":"0"}]},"amount":{"N":"1000"},"pay":{"S":"pi_a"},"execution":{"S":"a"},"reference":{"S":"ABC234"},"placed":{"N":"1796126400000"},"until":{"N":"1796127000000"},"cancels":{"M":{}},"trail":{"L":[{"M":{"at":{"N":"1796126400000"},"to":{"S":"HELD"},"by":{"S":"CheckAvailability"}}}]}}
        """;

    private const string Payment = """
        {"id": "pi_a", "amount": 1000, "status": "succeeded", "metadata": {"bookingId": "a"},
         "transitions": [{"from": null, "to": "requires_confirmation"}, {"from": "requires_capture", "to": "succeeded"}],
         "refunds": [{"id": "re_a", "amount": 1000, "failed": true}]}
        """;

    private const string Mail = """{"channel":"email","to":"alice@example.com","subject":"Booking ABC234 is confirmed","text":"…","bookingId":"a"}""";

    private const string Execution = """{"stateMachineArn":"arn:aws:states:us-east-1:000000000000:stateMachine:booking","name":"a","status":"SUCCEEDED"}""";

    private readonly string _folder = Directory.CreateTempSubdirectory("stepbooking-export-").FullName;

    public CommandLineTests()
    {
        Write("table.jsonl", $"{Seat}\n{Booking}\n");
        Write("payments.json", $$"""{"items": [{{Payment}}]}""");
        Write("notices.jsonl", Mail);
        Write("executions.json", $$"""{"executions": [{{Execution}}]}""");
        Write("answers.jsonl", """{"call":"book","booking":"a","status":201,"shown":"PENDING"}""");
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task What_is_well_ends_with_0_and_a_summary()
    {
        var (code, said, _) = await Run();

        Assert.True(code == 0, said);
        Assert.StartsWith("0 violations in 1 bookings, 1 legs of seats, 1 payments, 1 notices, 1 executions, 1 answers", said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("table.jsonl", "\"l0\":{\"M\":{\"b\":{\"S\":\"a\"}}}", "\"l0\":{\"M\":{\"b\":{\"S\":\"b\"}}}", "invariant 2: a:")]
    [InlineData("payments.json", "\"failed\": true", "\"failed\": false", "invariant 2: a: Its cancellations fix refunds of 0, and 1000")]
    [InlineData("payments.json", "\"status\": \"succeeded\"", "\"status\": \"requires_capture\"", "invariant 2: a:")]
    [InlineData("notices.jsonl", "is confirmed", "is unheard of", "invariant 3: a:")]
    [InlineData("answers.jsonl", "\"booking\":\"a\"", "\"booking\":\"b\"", "invariant 4: b: It was accepted, and there is no such booking.")]
    [InlineData("answers.jsonl", "PENDING", "REJECTED", "invariant 4: a:")]
    public async Task What_is_violated_ends_with_1_and_is_said(string file, string well, string wrong, string expected)
    {
        Change(file, well, wrong);

        var (code, said, _) = await Run();

        Assert.Equal(1, code);
        Assert.Contains(expected, said, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("""{"channel":"email","subject":"A booking waits for your answer: An hour","text":"…","bookingId":"a"}""")]
    [InlineData("""{"channel":"sms","subject":"","text":"A booking was cancelled: An hour, …","bookingId":"a"}""")]
    public async Task What_a_provider_is_told_is_no_notice_of_the_customers(string message)
    {
        Write("notices.jsonl", $"{message}\n{Mail}");

        var (code, said, _) = await Run();

        Assert.True(code == 0, said);
        Assert.Contains(" 1 notices", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Every_shape_that_the_tools_answer_is_read()
    {
        Write("table.jsonl", $$"""{"Item":{{Seat}}}""" + "\n" + $$"""{"Items": [{{Booking}}], "Count": 1}""");
        Write("payments.json", """
            {"object": "list", "data": [{"id": "pi_a", "amount": 1000, "status": "succeeded", "metadata": {"bookingId": "a"},
              "refunds": {"data": [{"amount": 1000, "status": "failed"}]}}]}
            """);
        Write("executions.json", $$"""{"executions": [{{Execution}}]}{"executions": []}""");

        var (code, said, _) = await Run();

        Assert.True(code == 0, said);
        Assert.StartsWith("0 violations in 1 bookings, 1 legs of seats, 1 payments, 1 notices, 1 executions", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_missing_is_said_and_not_judged()
    {
        foreach (var file in (string[])["payments.json", "notices.jsonl", "executions.json", "answers.jsonl"])
            File.Delete(Path.Combine(_folder, file));

        var (code, said, _) = await Run();

        Assert.True(code == 0, said);
        Assert.Contains("payments.json is missing: money is not judged.", said, StringComparison.Ordinal);
        Assert.Contains("notices.jsonl is missing", said, StringComparison.Ordinal);
        Assert.Contains("executions.json is missing", said, StringComparison.Ordinal);
        Assert.Contains("answers.jsonl is missing", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_booking_under_way_is_not_judged_as_one_at_rest()
    {
        Change("table.jsonl", "CONFIRMED", "PENDING");
        Change("table.jsonl", "\"pay\":", "\"phase\":{\"S\":\"CAPTURING\"},\"pay\":");
        var (dead, _, _) = await Run();

        Change("executions.json", "SUCCEEDED", "RUNNING");
        var (alive, said, _) = await Run();

        Assert.Equal((1, 0), (dead, alive));
        Assert.Contains("1 of the bookings are under way", said, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_hold_is_over_at_the_time_that_is_said()
    {
        Write("table.jsonl", """
            {"pk":{"S":"B#h"},"sk":{"S":"B"},"status":{"S":"PENDING"},"phase":{"S":"HELD"},"until":{"N":"1796127000000"}}
            """);
        Write("payments.json", "[]");
        Write("notices.jsonl", "");
        Write("answers.jsonl", "");

        Assert.Equal(1, (await Run("--at", "2026-12-01T11:00:00Z")).Code);
        Assert.Equal(0, (await Run("--at", "2026-12-02T11:00:00Z")).Code);
    }

    [Theory]
    [InlineData("table.jsonl", "{\"pk\":{\"S\":\"B#a\"}}", "table.jsonl, line 1: the attribute 'sk'")]
    [InlineData("table.jsonl", "{\"pk\":\"B#a\",\"sk\":\"B\"}", "table.jsonl, line 1: the attribute 'pk'")]
    [InlineData("table.jsonl", "\n{\"pk\":{\"S\":\"B#a\"},\"sk\":{\"S\":\"B\"},\"trail\":{\"L\":[{\"S\":\"x\"}]}}", "table.jsonl, line 2: the attribute 'trail'")]
    [InlineData("table.jsonl", "{\"pk\":{\"S\":\"B#a\"},\"sk\":{\"S\":\"B\"},\"amount\":{\"N\":\"much\"}}", "table.jsonl, line 1: the attribute 'amount'")]
    [InlineData("payments.json", "{\"items\": 5}", "payments.json, line 1: a JSON object was expected")]
    [InlineData("payments.json", "[{\"id\": \"pi_a\",\n\"status\": \"succeeded\"}]", "payments.json, line 1: 'amount' was expected as a whole number.")]
    [InlineData("notices.jsonl", "{}\n{\"bookingId\":\"a\",\"channel\":1}", "notices.jsonl, line 2: 'channel' was expected as a text.")]
    [InlineData("executions.json", "{\"executions\":[", "executions.json, line 1: JSON was expected")]
    [InlineData("answers.jsonl", "{\"call\":\"book\",\"booking\":\"a\",\"status\":201}\n{\"call\"", "answers.jsonl, line 2: JSON was expected")]
    [InlineData("answers.jsonl", "{\"call\":\"book\",\"booking\":\"a\",\"status\":\"x\"}", "answers.jsonl, line 1: 'status' was expected as a whole number.")]
    public async Task What_cannot_be_read_ends_with_2_and_says_where(string file, string text, string expected)
    {
        Write(file, text);

        var (code, _, complained) = await Run();

        Assert.Equal(2, code);
        Assert.StartsWith(expected, complained, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_folder_without_a_table_or_a_command_that_is_none_ends_with_2()
    {
        File.Delete(Path.Combine(_folder, "table.jsonl"));

        Assert.Contains("table.jsonl is not there", (await Run()).Complained, StringComparison.Ordinal);
        Assert.Equal(2, (await Run()).Code);
        foreach (var args in (string[][])[[], ["--at"], [_folder, "--at", "noon"], [_folder, "more"]])
        {
            using var complained = new StringWriter();
            Assert.Equal(2, await CommandLine.Run(args, TextWriter.Null, complained));
            Assert.Contains("FOLDER", complained.ToString(), StringComparison.Ordinal);
        }
    }

    private async Task<(int Code, string Said, string Complained)> Run(params string[] options)
    {
        using var said = new StringWriter();
        using var complained = new StringWriter();
        var code = await CommandLine.Run([_folder, .. options], said, complained);
        return (code, said.ToString(), complained.ToString());
    }

    private void Write(string file, string text) => File.WriteAllText(Path.Combine(_folder, file), text);

    private void Change(string file, string from, string to)
    {
        var text = File.ReadAllText(Path.Combine(_folder, file));
        Assert.Contains(from, text, StringComparison.Ordinal);
        Write(file, text.Replace(from, to, StringComparison.Ordinal));
    }
}
