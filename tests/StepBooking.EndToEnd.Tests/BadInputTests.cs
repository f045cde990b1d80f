using System.Net;
using System.Text;

namespace StepBooking.EndToEnd.Tests;

[Collection(DeskCollection.Name)]
public sealed class BadInputTests(Desk desk)
{
    public static TheoryData<string, string> BadBodies { get; } = new()
    {
        { """{"offeringId":"train-nowhere","seats":["1A"],"paymentMethod":"pm_card_visa"}""", "offeringId" },
        { """{"offeringId":"TRAIN","seats":[],"paymentMethod":"pm_card_visa"}""", "seats" },
        { """{"offeringId":"TRAIN","seats":["9A","9A"],"paymentMethod":"pm_card_visa"}""", "seats[1]" },
        { """{"offeringId":"TRAIN","seats":["1A","2A","3A","4A","5A","6A","7A","8A","9A","10A","11A"],"paymentMethod":"pm_card_visa"}""", "seats" },
        { """{"offeringId":"TRAIN","seats":["nowhere"],"paymentMethod":"pm_card_visa"}""", "seats[0]" },
        { """{"offeringId":"TRAIN","seats":"1A","paymentMethod":"pm_card_visa"}""", "seats" },
        { """{"offeringId":7,"seats":["1A"],"paymentMethod":"pm_card_visa"}""", "offeringId" },
        { """{"offeringId":"TRAIN","seats":["1A"]}""", "paymentMethod" },
        { """{"offeringId":"TRAIN","seats":["1A"],"paymentMethod":"pm_card_visa","surprise":1}""", "surprise" },
    };

    [Theory]
    [MemberData(nameof(BadBodies))]
    public async Task A_bad_body_is_refused_naming_the_field_and_leaves_no_trace(string body, string field)
    {
        var mallory = await Customer.SignIn(desk, "mallory");

        var answer = await mallory.PostRaw(body.Replace("TRAIN", Witness.Train(), StringComparison.Ordinal));

        Assert.InRange(answer.Status, 400, 499);
        answer.Problem(answer.Status);
        Assert.Equal(field, answer.Text("field"));
        Assert.Empty((await mallory.Get("/bookings")).Body.GetProperty("items").EnumerateArray());
    }

    [Fact]
    public async Task Malformed_JSON_is_a_problem_document() =>
        (await (await Customer.SignIn(desk, "mallory")).PostRaw("{\"offeringId\":")).Problem(400);

    [Fact]
    public async Task A_body_of_one_megabyte_is_refused() =>
        (await (await Customer.SignIn(desk, "mallory")).PostRaw($$"""{"offeringId":"{{new string('x', 1 << 20)}}"}""")).Problem(413);

    [Fact]
    public async Task A_direct_booking_of_another_media_type_is_refused()
    {
        using var request = new HttpRequestMessage(HttpMethod.Put, new Uri($"/bookings/{Guid.NewGuid()}", UriKind.Relative));
        request.Headers.TryAddWithoutValidation("Authorization", await desk.Api.GetStringAsync(new Uri("/_local/token?user=mallory", UriKind.Relative)));
        request.Content = new StringContent("offering=1", Encoding.UTF8, "text/plain");

        (await Answer.Read(await desk.Api.SendAsync(request))).Problem(415);
    }

    [Theory]
    [InlineData("")]
    [InlineData("Bearer nonsense")]
    public async Task Without_a_valid_token_nothing_is_booked(string token)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri("/bookings", UriKind.Relative)) { Content = new StringContent("{}", Encoding.UTF8, "application/json") };
        if (token.Length > 0)
            request.Headers.TryAddWithoutValidation("Authorization", token);

        (await Answer.Read(await desk.Api.SendAsync(request))).Problem((int)HttpStatusCode.Unauthorized);
    }

    [Fact]
    public async Task An_unknown_route_is_a_404_problem() =>
        (await Answer.Read(await desk.Api.GetAsync(new Uri("/nowhere", UriKind.Relative)))).Problem(404);

    [Fact]
    public async Task Somebody_elses_name_in_a_booking_is_refused()
    {
        var mallory = await Customer.SignIn(desk, "mallory");

        var answer = await mallory.Book(new { offeringId = Witness.Train(), seats = new[] { "9B" }, paymentMethod = "pm_card_visa", userId = Guid.NewGuid().ToString() });

        Assert.InRange(answer.Status, 400, 403);
        Assert.Equal("userId", answer.Text("field"));
    }
}
