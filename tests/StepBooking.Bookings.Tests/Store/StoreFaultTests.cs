using System.Net;
using Amazon.DynamoDBv2;
using Amazon.DynamoDBv2.Model;
using Amazon.Runtime;
using StepBooking.Bookings.Refusals;
using StepBooking.Bookings.Store;

namespace StepBooking.Bookings.Tests.Store;

public sealed class StoreFaultTests
{
    public static TheoryData<Exception> Transient =>
    [
        new ProvisionedThroughputExceededException("Slow down."),
        new RequestLimitExceededException("Slow down."),
        new InternalServerErrorException("Oops."),
        new TransactionConflictException("Busy."),
        Service("ThrottlingException", HttpStatusCode.BadRequest),
        Service("ServiceUnavailable", HttpStatusCode.ServiceUnavailable),
        new HttpRequestException("No."),
        new TaskCanceledException("Too late."),
        new TimeoutException("Too late."),
        new IOException("Gone."),
    ];

    public static TheoryData<Exception> Definite =>
    [
        Service("ValidationException", HttpStatusCode.BadRequest),
        Service("AccessDeniedException", HttpStatusCode.BadRequest),
        new ResourceNotFoundException("No such table.") { StatusCode = HttpStatusCode.BadRequest },
    ];

    [Theory]
    [MemberData(nameof(Transient))]
    public async Task What_another_attempt_may_mend_is_transient(Exception fault) =>
        await Assert.ThrowsAsync<StoreBusy>(() => Table(fault).UpdateAsync(new UpdateItemRequest()));

    [Theory]
    [MemberData(nameof(Definite))]
    public async Task What_stays_wrong_comes_through(Exception fault) =>
        Assert.Same(fault, await Record.ExceptionAsync(() => Table(fault).UpdateAsync(new UpdateItemRequest())));

    [Fact]
    public async Task A_store_out_of_reach_is_transient()
    {
        using var client = new FaultyDynamoDb(new TimeoutException());

        await Assert.ThrowsAsync<StoreBusy>(() => new BookingTable(client, "bookings").GetAsync(Keys.Booking("x")));
    }

    [Theory]
    [InlineData("TransactionConflict")]
    [InlineData("ThrottlingError")]
    [InlineData("ProvisionedThroughputExceeded")]
    public async Task A_transient_reason_beside_a_failed_condition_makes_the_transaction_transient(string reason)
    {
        var fault = Cancelled("ConditionalCheckFailed", reason, "None");

        await Assert.ThrowsAsync<StoreBusy>(() => Table(fault).TransactAsync([]));
    }

    [Fact]
    public async Task Failed_conditions_are_answers_in_the_order_of_the_items()
    {
        var refused = await Table(Cancelled("None", "ConditionalCheckFailed")).TransactAsync([]);

        Assert.Equal([false, true], refused!.Select(reason => reason.Code == "ConditionalCheckFailed"));
    }

    [Fact]
    public async Task A_transaction_that_can_never_work_comes_through() =>
        await Assert.ThrowsAsync<TransactionCanceledException>(() => Table(Cancelled("ValidationError", "None")).TransactAsync([]));

    private static BookingTable Table(Exception fault) => new(new FaultyDynamoDb(fault), "bookings");

    private static AmazonDynamoDBException Service(string code, HttpStatusCode status) =>
        new("No.", ErrorType.Unknown, code, "r-1", status);

    private static TransactionCanceledException Cancelled(params string[] reasons) =>
        new("Cancelled.") { CancellationReasons = [.. reasons.Select(reason => new CancellationReason { Code = reason })] };
}
