using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using StepBooking.Local.Hosting;
using StepBooking.Processes;

namespace StepBooking.Local.Tests.Hosting;

public sealed class LoopbackServerTests
{
    [Fact]
    public async Task Serves_on_a_free_port_of_loopback()
    {
        await using var server = await LoopbackServer.Start(0, "--port", 100, web => web.Run(context => context.Response.WriteAsync("hello")));
        using var http = new HttpClient();

        Assert.Equal("127.0.0.1", server.Address.Host);
        Assert.Equal("hello", await http.GetStringAsync(server.Address));
    }

    [Fact]
    public async Task A_port_in_use_is_one_line_that_names_the_option()
    {
        using var taken = new TcpListener(IPAddress.Loopback, 0);
        taken.Start();
        var port = ((IPEndPoint)taken.LocalEndpoint).Port;

        var failure = await Assert.ThrowsAsync<StartUpException>(() => LoopbackServer.Start(port, "--aws-port", 100, _ => { }));

        Assert.Equal($"Port {port} is in use: stop what listens there, or give another port with --aws-port (0 picks a free one).", failure.Message);
    }
}
